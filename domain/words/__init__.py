"""What words are, whoever wrote them and whatever of: signs, numbers, masks, expressions, how a text is weighed."""
