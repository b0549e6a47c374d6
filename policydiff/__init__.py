"""policydiff: compare versions of a privacy policy under the policy's own definition of a major change."""

__version__ = "0.1.0"
