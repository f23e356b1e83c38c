"""From a photo to findings, by way of the engines and the judge."""
