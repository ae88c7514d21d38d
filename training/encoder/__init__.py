"""The recipe of the encoder: corpora, network, training, export. See ``make train`` and docs/decisions/encoder.md."""
