"""What the pages of the corpus say: articles as parts, and the furniture around them."""

# Kinds of parts: p, h (a heading), ul, ol (lists), quote, dl, div (a bare block), br (lines ended by hand), table,
# links (a list of nothing but links that ask), fold (a part that a click opens), cap (a caption).
ARTICLES = [
    {
        "headline": "Glassblowers of Ostrava Bay wait for an answer",
        "parts": [
            ("p", "Thirty-one glassblowers have waited since the spring in a school near the border, and no ministry "
             "has told them whether they may travel on. Their furnaces were put out in a single night."),
            ("p", "“We were told to bring one bag each,” said a spokesman of their guild. The school has two stoves, "
             "and the youngest of the group learned to walk there."),
            ("h", "What the guild asks of readers"),
            ("ul", ["Write to your foreign minister and ask for humanitarian visas for all thirty-one.",
                    "Sign the open letter of the guild before the first of February.",
                    "Tell a bakery, a choir or a school near you about them."]),
            ("p", "Two countries have said that they would look at single cases. The guild answers that families "
             "have been broken apart before, and that it will not choose among its members."),
            ("quote", "A furnace that has gone cold can be lit again. A guild that has been scattered cannot."),
            ("p", "The mayor of the border town has promised wood until March. After that the school is needed for "
             "children again, and nobody knows where the beds will go."),
        ],
    },
    {
        "headline": "Lighthouse keepers sentenced behind closed doors",
        "parts": [
            ("p", "A court in the capital has sentenced four keepers of the northern lights to nine years each. "
             "Journalists had to leave the hall before the reasons were read."),
            ("div", "The four had photographed a ferry that turned back people who were fleeing along the coast. "
             "The pictures were seen by half the country within a week."),
            ("div", "Please write to the embassy of the country where you live and ask it to send an observer to "
             "the appeal on 9 December."),
            ("p", "Their lawyer says that the file holds eleven pages, of which she was shown three. She has asked "
             "for the rest in writing and has had no answer."),
            ("dl", [("Who", "Four keepers, the oldest of them sixty-three."),
                    ("Where", "The remand prison of the northern district, cells without daylight."),
                    ("What is asked", "An open appeal, and a doctor for the man with the bad heart.")]),
            ("p", "A fund for the families takes gifts of any size; it has paid the rent of three of them since August."),
        ],
    },
    {
        "headline": "Why a village choir stands before a ministry every Tuesday",
        "parts": [
            ("p", "They come by the early bus, forty voices and a harmonium on a cart, and they sing until the "
             "clerks go to lunch. It is the eighteenth Tuesday in a row."),
            ("p", "Their conductor was taken from a rehearsal in June. He had set to music the names of those who "
             "did not come back from the mines, and the piece had been on the radio once."),
            ("h", "A list of names"),
            ("p", "The score has no title. It is eleven minutes long, and in it no name is sung twice. The singers "
             "say that they will add one more voice each week until he is free."),
            ("ol", ["Come to the ministry on a Tuesday, at half past eight.",
                    "Bring nothing but a warm coat; the police have been polite so far.",
                    "If you live elsewhere, sing it in front of an embassy and send word."]),
            ("h", "What the ministry says"),
            ("p", "A spokeswoman said that the matter was with the courts and that the ministry had no view of it. "
             "Asked whether anybody had listened from the windows, she said that the windows were being repaired."),
            ("p", "Last week a clerk came out with tea. He did not give his name, and he knew the words."),
        ],
    },
    {
        "headline": "Ferry crew in harbour arrest: five things that help",
        "parts": [
            ("p", "The crew of a small ferry has been held in its own harbour for seventy days, because it took "
             "on board people whom the coast guard had told it to leave."),
            ("br", ["They may walk to the end of the pier and back.",
                    "They may not speak to the people behind the fence, though the fence is low.",
                    "On Sundays somebody leaves bread there."]),
            ("h", "Five things that help"),
            ("links", ["Sign the petition for the crew", "Donate to the legal fund of the crew",
                       "Write to your member of parliament", "Join the vigil in front of the harbour office"]),
            ("table", [("Day", "What happened"), ("1", "The ferry was boarded at dawn."),
                       ("12", "The cook was let go; she stayed on the pier."),
                       ("70", "A judge extended the arrest by a month.")]),
            ("p", "The shipping office says that the case is about papers. The crew says that its papers have "
             "been in order for thirty years, and that everybody in the harbour knows it."),
            ("quote", "We would do it again. We would only take more blankets."),
        ],
    },
    {
        "headline": "The librarians who were told to burn the register",
        "parts": [
            ("p", "When the order came, the three librarians of the hill district copied the register of readers by "
             "hand, hid the copy, and burned the book. They are now accused of both."),
            ("cap", "The reading room of the hill district, closed since the ninth of May."),
            ("p", "The register tells who borrowed what since the year of the flood. Whoever has it knows who "
             "reads which language at home, and that is what it was wanted for."),
            ("fold", ("How can I help from abroad?",
                      "Ask your foreign ministry to raise the case at the next meeting of the council, and to offer "
                      "the three a visa. A postcard to the prison is delivered if it names no politics.")),
            ("fold", ("Is it safe to write to them?",
                      "Letters are read by the guards. Write about weather, gardens and books that you like; the "
                      "librarians have asked for exactly that.")),
            ("p", "The trial is to begin in the week before Christmas. Two of the three have told the court that they "
             "will not say where the copy is, and the third has said that she never learned it."),
        ],
    },
    {
        "headline": "No visas for the orchard workers",
        "parts": [
            ("p", "The ministry has turned down all ninety applications of the orchard workers. No reason was given."),
            ("p", "Please write, call, or visit. Ask for one thing: that each case is looked at by a person."),
            ("ul", ["Letters count more than messages.", "Be brief and kind.", "Say where you live."]),
            ("p", "It takes ten minutes."),
        ],
    },
]  # fmt: skip
SITES = ["The Example Courier", "Bay Dispatch", "Hilltop Herald", "Voices of the Coast", "Quince Monthly"]
PEOPLE = [
    "Ada Quillfeather",
    "Bo Thistlewood",
    "Cem Marrowby",
    "Dunja Oatley",
    "Egil Pennycress",
    "Fay Rushlight",
]
TOPICS = [
    "World",
    "Politics",
    "Sport",
    "Weather",
    "Culture",
    "Business",
    "Opinion",
    "Science",
    "Podcasts",
    "Archive",
]
TEASERS = [
    "Mayor opens the new bridge over the Elm", "Storm takes the roof off the fish market",
    "Ten soups for a long winter", "Rowing club wins the autumn cup again",
    "Trams to run all night from December", "Price of flour doubles within a year",
    "A walk along the old salt road", "Museum finds a letter in a violin case",
    "Volunteers ask readers to sign for a cleaner harbour", "Donate a coat: where to bring it this week",
    "Write to the council about the plane trees, says society", "Students protest against the price of lunch",
]  # fmt: skip
SUMMARIES = [
    "Hundreds came to see the ribbon cut, and a brass band played until the rain began.",
    "Nobody was hurt, but the stalls will stay closed until the end of the month.",
    "They need little more than roots, patience and a pot that is large enough.",
    "The boat was built by its own crew, who are all over sixty.",
    "The company promises one tram every twenty minutes and warmer seats.",
    "Bakers say that they can no longer keep the price of a loaf where it was.",
]
COMMENTS = [
    "I do not believe a word of this. Everybody should boycott that town and call the mayor today!",
    "Well said. My aunt lived there and it was just like that in her time too.",
    "Please sign my own petition about the parking places instead, the link is on my page.",
    "Why is nobody talking about the price of flour? Write to your minister about that.",
    "Thank you for this piece. I cried on the train, and a stranger gave me a handkerchief.",
    "First! Also the second picture is upside down, look at the flag.",
]
CONSENTS = [
    "We and our 642 partners store and access information on your device, such as cookies, to show you advertising "
    "that fits. You can change your choices at any time.",
    "This website uses cookies to make sure that you get the best experience. Learn more in our cookie policy.",
    "We value your privacy. With your consent we use cookies to measure our audience and to improve our site.",
    "By clicking Accept you agree to the storing of cookies on your device for analysis and marketing.",
]
LETTERS = [
    "Sign up for our newsletter and get the best stories in your inbox every morning.",
    "Subscribe to the Saturday briefing. No spam, you can unsubscribe at any time.",
    "Get our weekly email. Enter your address below and press the button.",
    "Never miss a story: join 40,000 subscribers who read our morning letter.",
]
BIOS = [
    "{0} is a reporter at {1} and writes about courts and harbours.",
    "{0} has been a correspondent for {1} since 2014 and grew up by the sea.",
    "{0} is an editor at {1}. Follow her for pictures of boats.",
    "About the author: {0} writes for {1} from three countries.",
]
LEGAL = [
    "© 2026 {1}. All rights reserved. No part of this site may be copied without our permission.",
    "Copyright 2026 {1}. Registered in the commercial register of the district court.",
    "{1} is not responsible for what stands on other sites.",
]
MEMBERS = [
    "Support our journalism: become a member of {1} from three crowns a month.",
    "To continue reading, subscribe or log in. Already a subscriber? Log in here.",
    "You have read two of three free articles this month. Subscribe now for full access.",
    "Reader-supported reporting costs money. If you can, please support {1} today.",
]
