"""The world as a grid in which every country has one tile of the same size: Malta is seen as well as Russia.

The places were computed once from rough positions, so that neighbours stay near each other.
"""

from dataclasses import dataclass

GRID = """\
                  IS          NO SE    FI
CA                            DK       LV EE                   RU
                     IE GB NL DE CZ PL LT BY
                        BE LU LI AT HU SK MD UA          KZ    MN
                        FR CH SI HR BA RS RO
                        AD MC SM IT ME XK BG    GE AZ UZ KG
US                   PT ES       VA AL MK    TR AM    TM TJ          KP JP
                              TN MT    GR CY LB SY IQ AF       CN    KR
                        MA DZ             IL PS JO KW IR PK NP
      BS                         LY       EG    SA BH QA    BT       TW
MX CU HT DO          MR                            AE OM IN BD MM
GT BZ JM KN AG    CV    ML    NE                   YE          LA VN
   SV HN DM LC    GM SN             TD    SD    ER             TH
   NI    GD VC BB GW GN BF BJ                   DJ                KH PH
   CR PA    TT       SL GH TG NG          SS    ET          LK          PW
      CO VE GY       LR CI    CM    CF             SO             BN       FM MH
            SR             ST GQ             UG KE       MV    MY SG          KI
      EC                      GA CG    CD RW          SC          ID          NR
      PE       BR                         BI TZ                      TL PG SB TV
                                    AO    ZM MW KM                            VU WS
         BO                      NA    BW ZW MZ    MG MU                      FJ TO
            PY                         ZA SZ                            AU
         CL UY                            LS
         AR                                                                   NZ
"""
# In the units of the drawing: a tile, and from one to the next.
SIZE, STRIDE = 18, 20


@dataclass(frozen=True)
class Tile:
    """A country's place in the drawing: its upper left corner, and the middle for its letters."""

    code: str
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.x + SIZE // 2

    @property
    def foot(self) -> int:
        """Where letters stand, so that they look centred."""
        return self.y + SIZE * 2 // 3


def tiles() -> list[Tile]:
    """Every tile of the grid, from the north-west to the south-east."""
    return [
        Tile(line[start : start + 2], start // 3 * STRIDE, row * STRIDE)
        for row, line in enumerate(GRID.splitlines())
        for start in range(0, len(line), 3)
        if line[start].strip()
    ]


def extent() -> tuple[int, int]:
    """Width and height of the whole drawing."""
    places = tiles()
    return max(tile.x for tile in places) + SIZE, max(tile.y for tile in places) + SIZE
