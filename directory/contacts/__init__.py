"""Contacts as readers get them: the lines of a ministry, how fresh they are, their links, cards for address books."""
