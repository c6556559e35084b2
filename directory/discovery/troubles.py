"""Why a site told little or nothing, and what a person does then."""

# By the words of a visit's ``trouble``; those of a page's reading are among them.
WHAT_TO_DO = {
    "robots": "Its robots.txt asks programs to stay away. Open the site yourself and enter its contacts by hand.",
    "no answer": "Open the site yourself: if it works, try again later; if not, look for the ministry's new address.",
    "elsewhere": "It leads to another domain, which was not followed. If that is the ministry's, propose it as the "
    "website and as an official domain, with evidence.",
    "bot wall": "A bot wall stands before it. Open the site yourself and enter its contacts by hand.",
    "cookie gate": "It shows itself only to who keeps its cookies. Open the site yourself and enter its contacts by "
    "hand.",
    "consent": "A question about cookies hides it from programs. Open the site yourself and enter its contacts by "
    "hand.",
    "javascript": "Scripts build its pages, so that a program sees no text. Open the site yourself and enter its "
    "contacts by hand.",
    "hijacked": "It looks taken over. Do not open it carelessly: withdraw its contacts if that is so, and look for "
    "the ministry's new address. Nothing of it was entered.",
    "parked": "The domain looks parked or for sale. Withdraw its contacts if that is so, and look for the ministry's "
    "new address. Nothing of it was entered.",
    "empty": "Its pages hold no text. Open the site yourself and enter its contacts by hand.",
    "nothing found": "No contact was found on its pages. Open the site yourself and look for one.",
    "no website": "Propose its website, with evidence for the domain.",
    "error": "Our own code failed on it: tell whoever runs this service what the error says.",
}
# Whatever stands on such a site may be a stranger's.
NOT_TRUSTED = {"hijacked", "parked"}
