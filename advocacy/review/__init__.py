"""The editors' queue, the page on which one decides, and the acts that a click carries out."""
