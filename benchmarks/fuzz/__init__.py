"""Feeds every reader of strangers' files with damaged ones, by the million: `make fuzz`."""
