"""Cases of numbers, ranges, percentages, money and units against our quantities, percentages and money."""

from decimal import Decimal, InvalidOperation
import re

CURRENCIES = {
    "Dollar": {"USD"}, "United States dollar": {"USD"}, "Canadian dollar": {"CAD"}, "Pound": {"GBP"}, "British pound": {"GBP"},
    "Euro": {"EUR"}, "Franc": {None, "CHF", "XAF", "XOF"}, "Rupee": {"INR"}, "Cent": {"USD"}, "Pence": {"GBP"},
    "Japanese yen": {"JPY"}, "Chinese yuan": {"CNY"},
}
HUNDREDTHS = {"Cent", "Pence"}

UNITS = {
    "Pound": "[lb_av]", "Inch": "[in_i]", "Mile": "[mi_i]", "Barrel": "[bbl_us]", "Ounce": "[oz_av]", "Foot": "[ft_i]",
    "Gallon": "[gal_us]", "Cubic foot": "[ft_i]3", "Square meter": "m2", "Bit": "bit", "Meter": "m", "Kilometer": "km",
    "Millimeter": "mm", "Metric ton": "t", "Megabyte": "MBy", "Picometer": "pm", "Decimeter": "dm", "Teaspoon": "[tsp_us]",
    "Dram": "[dr_av]", "Meter per millisecond": "m/ms", "Centimeter per millisecond": "cm/ms", "Kilometer per millisecond": "km/ms",
    "Kilogram": "kg", "Microgram": "ug", "Degree": "deg", "Radian": "rad", "Turn": "turn", "Centimeter": "cm",
}
# Said by us in the smaller of two units.
SMALLER = {("[ft_i]", "[in_i]"): 12}


def number(text):
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return None


def single(annotation):
    """The one value of an annotation that is no range; a bound for its value."""
    if annotation.get("modifier") == "between":
        return None
    for name in ("value", "amount", "min", "max"):
        if name in annotation:
            return number(annotation[name])
    return None


def same_span(source, annotation, first, last):
    """The same but for a modifier's words, which hold no digit."""
    if annotation["first"] > first or annotation["last"] < last:
        return False
    around = source[annotation["first"]:first] + source[last + 1:annotation["last"] + 1]
    return not re.search(r"[0-9$€£%]", around) and (not around.strip() or annotation.get("modifier") != "exact" or "exact" in around or "equal" in around)


def matched(case, expected, ours, agrees):
    """Whether each expected result has one of ours, and none of ours is left over."""
    left = list(ours)
    for result in expected:
        hit = next(
            (a for a in left if same_span(case["Input"], a, result["Start"], result["End"]) and agrees(a, result)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


def brief(annotations):
    names = ("exact", "value", "amount", "min", "max", "modifier", "currency")
    return [{n: a[n] for n in names if n in a} | ({"ucum": a["unit"]["ucum"]} if a.get("unit") else {}) for a in annotations]


def valued(case):
    return [r for r in case["Results"] if (r.get("Resolution") or {}).get("value") not in (None, "null")]


def currency(case, annotations):
    expected, ours = valued(case), [a for a in annotations if a["type"] == "money"]

    def agrees(annotation, result):
        resolution = result["Resolution"]
        value = number(resolution["value"])
        if resolution["unit"] in HUNDREDTHS:
            value = value / 100
        code = {resolution["isoCurrency"]} if "isoCurrency" in resolution else CURRENCIES.get(resolution["unit"], set())
        return single(annotation) == value and annotation.get("currency") in code

    return expected, brief(ours), matched(case, expected, ours, agrees)


def dimension(case, annotations):
    expected, ours = valued(case), [a for a in annotations if a["type"] == "quantity" and a.get("unit")]

    def agrees(annotation, result):
        code, value = UNITS.get(result["Resolution"]["unit"]), number(result["Resolution"]["value"])
        ucum = annotation["unit"]["ucum"]
        if (code, ucum) in SMALLER:
            return abs(single(annotation) / SMALLER[code, ucum] - value) < Decimal("0.0001")
        return ucum == code and single(annotation) == value

    return expected, brief(ours), matched(case, expected, ours, agrees)


def percent(case, annotations):
    expected, ours = valued(case), [a for a in annotations if a["type"] == "percentage"]

    def agrees(annotation, result):
        return single(annotation) == number(result["Resolution"]["value"].rstrip("%"))

    return expected, brief(ours), matched(case, expected, ours, agrees)


def interval(annotation):
    """(low, high, low is meant, high is meant); for a range both ends are."""
    low, high = number(annotation.get("min")), number(annotation.get("max"))
    modifier = annotation.get("modifier")
    if modifier in ("exact", "approximate"):
        value = single(annotation)
        return value, value, True, True
    if modifier == "between":
        return low, high, None, None
    return low, high, modifier == "at_least", modifier in ("at_most", "up_to")


def number_range(case, annotations):
    expected = valued(case)
    kinds = ("quantity", "percentage", "money", "duration")
    ours = [
        a for a in annotations
        if a["type"] in kinds and (a.get("modifier") not in (None, "exact", "approximate") or "equal" in a["exact"].lower())]

    def agrees(annotation, result):
        text = result["Resolution"]["value"]
        low, high = (number(part) if part else None for part in text[1:-1].split(","))
        ours = interval(annotation)
        if (ours[0], ours[1]) != (low, high):
            return False
        return (ours[2] is None or low is None or ours[2] == (text[0] == "[")) and (
            ours[3] is None or high is None or ours[3] == (text[-1] == "]"))

    return expected, brief(ours), matched(case, expected, ours, agrees)


def covers(annotation, result):
    return annotation["first"] <= result["Start"] and result["End"] <= annotation["last"]


def numeral(case, annotations):
    """Each expected number is read, by itself or with its unit, to the same value; numbers that count nothing are no evidence
    by us, so that this figure says how many of all numbers are."""
    expected = [r for r in valued(case) if number(r["Resolution"]["value"]) is not None]
    ours = [a for a in annotations if a["type"] in ("quantity", "percentage", "money")]
    right = all(
        any(covers(a, r) and number(r["Resolution"]["value"]) in [number(a.get(n)) for n in ("value", "amount", "min", "max")]
            for a in ours) for r in expected)
    return expected, brief(ours), right


def ordinal(case, annotations):
    """Ordinals have no type in the record: right is that none is given as a quantity."""
    expected = valued(case)
    ours = [a for a in annotations if a["type"] in ("quantity", "percentage", "money")]
    return expected, brief(ours), not any(a["first"] <= r["End"] and r["Start"] <= a["last"] for a in ours for r in expected)


MODELS = {
    "CurrencyModel": currency, "DimensionModel": dimension, "NumberRangeModel": number_range, "PercentModel": percent,
    "NumberModel": numeral, "OrdinalModel": ordinal,
}
