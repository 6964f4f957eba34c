"""The Lelylijn in plain Python: a second computation beside the library, which it neither uses nor follows. Inputs and
formulas are those of the text of README.md ("The inputs", "How it is computed") and of regions.csv.
Illustrative reconstruction, no official figure; in Laag.

Run: python3 examples/lelylijn/recompute.py       prints euro of 2022, discounted to 2025, as JSON
Only the standard library is used. "Row" in a comment is the row of the table in README.md, "The inputs".
Where the text leaves a choice open, a comment says "guess" and what was taken.
"""

import csv
import json
from math import fsum
from pathlib import Path

# ---- Inputs, by row of the table --------------------------------------------------------------------------------

DISCOUNTED_TO = 2025  # row "discounted to"
CONSTRUCTION = range(2032, 2038)  # row "construction": 2032-2037, evenly
OPENING = 2038  # row "opening"
OPERATION = range(OPENING, OPENING + 100)  # row "operation": 100 years; guess: the year of opening is the first
TRAVELLERS_A_DAY = 30_000  # row "travellers a day": Laag; guess: from the opening on, without growth
DAYS_A_YEAR = 300  # row "days a year"
NEW_SHARE = 0.5  # row "new travellers": half
NEW_SHARE_OF_GAIN = 0.5  # row "new travellers": they get half of the time gain
HOURS_GAINED = 35 / 60  # row "time gain": 35 minutes
VALUE_OF_TIME = 10.76  # row "value of time": euro an hour, of 2022
VALUE_OF_TIME_YEAR = 2022  # row "value of time": guess: the year from which it grows
VALUE_OF_TIME_GROWTH = ((2030, 0.0065), (2040, 0.0074), (2050, 0.0069))  # row "its growth, Laag": to the year, then 0
FARE = 12  # row "fare of a new trip"
BREAK_EVEN_TRAVELLERS = 22_500  # row "cost of running": fare x 22,500 travellers a day x days
CAR_KILOMETRES = 60  # row "car kilometres avoided per new trip"
EXCISE, EXTERNAL_COST = 0.05, 0.08  # row "excise; external cost per car kilometre"
JOBS_MOVED = 25_000 * 1  # row "homes that move, jobs per home"
MOVE_FROM, MOVE_TO, MOVE_YEARS = "randstad", "north", 20  # row "from where": over 20 years from the opening
DENSITY_ELASTICITY = 0.038  # row "elasticity to density"

# Text under the table: "Travel-time gains fall where travellers live ... less car traffic ...".
LIVE = {"north": 0.45, "flevoland": 0.15, "randstad": 0.35, "east": 0.03, "south": 0.02}
LESS_CAR = {"north": 0.40, "flevoland": 0.25, "randstad": 0.30, "east": 0.05, "south": 0.0}

# Rows "investment" and "management and maintenance", middle alternative of the MIRT study, and of the essay's time.
MIRT_MIDDLE = {"investment": 13.8e9, "upkeep": 325e6}
ESSAY_MIDDLE = {"investment": 7.5e9, "upkeep": 125e6}

# Row "discount rates": (rate of the first 35 years, rate after). Costs take the low rate, benefits the standard one.
RATES_2025 = {"costs": (0.022, 0.014), "benefits": (0.028, 0.018)}
RATES_2020 = {"costs": (0.016, 0.016), "benefits": (0.0225, 0.0225)}
FIRST_RATE_THROUGH = 2067  # "How it is computed": the first rate holds through 2067

# The named rows, and where each has the density effect. Guess: the inputs do not say it; from the tables of the README
# (the effect stands there as "shown, not added", or in the balance) and from lelylijn.test.ts.
ROWS = {"official guidance": "shown", "standard density": "inBalance", "essay": "takenOut"}


def regions():
    with open(Path(__file__).with_name("regions.csv"), newline="", encoding="utf-8") as file:
        return {row["region"]: {name: float(row[name]) for name in ("population", "jobs", "output")}
                for row in csv.DictReader(file)}


# ---- Discounting --------------------------------------------------------------------------------------------------


def discount_factor(year, rates):
    first, later = rates
    factor = 1.0
    for each in range(DISCOUNTED_TO + 1, year + 1):
        factor /= 1 + (first if each <= FIRST_RATE_THROUGH else later)
    return factor


def present_value(flow, years, rates):
    return fsum(flow(year) * discount_factor(year, rates) for year in years)


# ---- Flows of a year ------------------------------------------------------------------------------------------------


def value_of_time(year):
    value = VALUE_OF_TIME
    for each in range(VALUE_OF_TIME_YEAR + 1, year + 1):
        value *= 1 + next((growth for last, growth in VALUE_OF_TIME_GROWTH if each <= last), 0)
    return value


def trips(share):
    return TRAVELLERS_A_DAY * DAYS_A_YEAR * share


def travel_time_existing(year):
    return trips(1 - NEW_SHARE) * HOURS_GAINED * value_of_time(year)


def travel_time_new(year):
    return trips(NEW_SHARE) * HOURS_GAINED * value_of_time(year) * NEW_SHARE_OF_GAIN


def operators_result(_):
    return trips(NEW_SHARE) * FARE - FARE * BREAK_EVEN_TRAVELLERS * DAYS_A_YEAR


def excise(_):
    return -trips(NEW_SHARE) * CAR_KILOMETRES * EXCISE


def less_car_traffic(_):
    return trips(NEW_SHARE) * CAR_KILOMETRES * EXTERNAL_COST


def density_effect(region, jobs_change):
    """The flow of a region from more or fewer jobs, growing over the years in which they move."""
    full = region["output"] * (((region["jobs"] + jobs_change) / region["jobs"]) ** DENSITY_ELASTICITY - 1)
    return lambda year: full * min(max((year - OPENING) / MOVE_YEARS, 0), 1)


# ---- A row ----------------------------------------------------------------------------------------------------------

BENEFITS = {
    "travelTimeExisting": travel_time_existing,
    "travelTimeNew": travel_time_new,
    "operatorsResult": operators_result,
    "excise": excise,
    "lessCarTraffic": less_car_traffic,
}


def appraise(alternative, rates, density_is):
    country = regions()
    people = fsum(region["population"] for region in country.values())
    by_population = {name: region["population"] / people for name, region in country.items()}
    shares = {"travelTimeExisting": LIVE, "travelTimeNew": LIVE, "operatorsResult": by_population,
              "excise": by_population, "lessCarTraffic": LESS_CAR}

    yearly_investment = alternative["investment"] / len(CONSTRUCTION)
    costs = {
        "investment": present_value(lambda _: yearly_investment, CONSTRUCTION, rates["costs"]),
        "upkeep": present_value(lambda _: alternative["upkeep"], OPERATION, rates["costs"]),
    }
    benefits = {name: present_value(flow, OPERATION, rates["benefits"]) for name, flow in BENEFITS.items()}
    density = {
        name: present_value(density_effect(country[name], change), OPERATION, rates["benefits"])
        for name, change in ((MOVE_TO, JOBS_MOVED), (MOVE_FROM, -JOBS_MOVED))
    }
    counted = density if density_is == "inBalance" else {}

    total_costs = fsum(costs.values())
    total_benefits = fsum([*benefits.values(), *counted.values()])
    balance_by_region = {
        name: fsum([*(value * shares[benefit][name] for benefit, value in benefits.items()),
                    counted.get(name, 0.0), -total_costs * by_population[name]])
        for name in country
    }
    return {
        "costs": {**costs, "total": total_costs},
        "benefits": benefits,
        "density": None if density_is == "takenOut" else {"gain": density[MOVE_TO], "loss": density[MOVE_FROM]},
        "balance": total_benefits - total_costs,
        # Guess: every benefit, also a negative one, is in the numerator.
        "benefitCostRatio": total_benefits / total_costs,
        "balanceByRegion": balance_by_region,
    }


def named_rows():
    rows = {}
    for name, density_is in ROWS.items():
        rows[name] = appraise(MIRT_MIDDLE, RATES_2025, density_is)
        rows[f"{name}, at the time of the essay"] = appraise(ESSAY_MIDDLE, RATES_2020, density_is)
    return rows


if __name__ == "__main__":
    print(json.dumps(named_rows(), indent=2))
