"""The REST API: what shows both apps, its description and its docs."""
