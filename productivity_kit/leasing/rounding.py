"""The one rounding of money: to the nearest tiyn, half a tiyn up."""

from fractions import Fraction


def portion(amount: int, share: Fraction) -> int:
    """Give *share* of *amount* tiyn in whole tiyn, half up (towards plus infinity where it is negative)."""
    return (2 * amount * share.numerator + share.denominator) // (2 * share.denominator)
