"""The language stage: a spaCy pipeline over jieba tokens whose components find what a text says."""
