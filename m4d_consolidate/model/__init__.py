"""The frozen values that pass between the stages; nothing here computes more than a look-up."""
