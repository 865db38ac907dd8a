"""The text that the demo model is trained on, one family of intents per module.

Everything is written here and drawn with a seeded generator: no data set is
read. See ``generate.py`` for how the families are mixed into conversations.
"""
