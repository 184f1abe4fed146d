"""Training of the Dutch language model; the command is `training/train`."""
