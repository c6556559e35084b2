"""How strangers are answered: kept answers, limits, tokens, problems as RFC 9457 tells them."""
