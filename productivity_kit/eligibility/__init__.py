"""Who may apply and on which terms: sections 5.1 and 5.3 of the act."""
