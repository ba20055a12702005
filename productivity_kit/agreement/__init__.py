"""What is agreed: the monitoring agreement of leasing (norm 5.4.A.6)."""

from productivity_kit.agreement.parties import parties

__all__ = ["parties"]
