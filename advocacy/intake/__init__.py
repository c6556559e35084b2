"""From an address, a file or a page to an article with its calls, pending."""
