"""The process that meets strangers' files, so that a hostile photo can hurt nothing but itself."""
