import csv
from pathlib import Path

from directory.pages.tile_map import extent, tiles

COUNTRIES = Path(__file__).parents[3] / "fixtures" / "countries.csv"


def test_every_country_of_the_data_set_has_exactly_one_tile():
    with COUNTRIES.open() as file:
        codes = [row["code"] for row in csv.DictReader(file)]
    assert sorted(tile.code for tile in tiles()) == sorted(codes)


def test_no_two_tiles_overlap_and_all_lie_in_the_drawing():
    places = [(tile.x, tile.y) for tile in tiles()]
    assert len(set(places)) == len(places)
    width, height = extent()
    assert all(x + 18 <= width and y + 18 <= height for x, y in places)


def test_neighbours_stay_where_readers_look_for_them():
    place = {tile.code: (tile.x, tile.y) for tile in tiles()}
    assert place["CA"][1] < place["US"][1] < place["MX"][1]
    assert place["PT"][0] < place["ES"][0] < place["RU"][0] < place["JP"][0]
    assert place["LT"][1] < place["GR"][1] < place["ZA"][1]
