# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""How currencies are written beside a number in English text: signs and codes before it, codes and names behind it."""

from __future__ import annotations

# ISO 4217, without those that are words or other abbreviations as well (ALL, TOP, COP, TRY).
_CODES = (
    "USD EUR GBP CHF CAD AUD NZD CNY RMB CNH JPY INR PKR BDT LKR NPR MVR HKD SGD TWD KRW MYR IDR PHP THB VND MMK KHR "
    "ZAR NGN KES UGX TZS RWF BIF ETB GHS ZMW MWK MZN BWP NAD SZL LSL XAF XOF XPF EGP MAD TND DZD LYD SDG SSP DJF ERN "
    "AED SAR QAR KWD BHD OMR JOD IQD IRR YER ILS LBP SYP TRL RUB UAH BYN KZT UZS KGS AZN GEL PLN CZK HUF RON BGN RSD "
    "SEK NOK DKK ISK BRL ARS CLP PEN UYU PYG VES MXN GTQ HNL NIO CRC PAB JMD TTD BBD XCD BZD GYD SRD HTG FJD PGK WST "
    "SBD VUV MGA MUR SCR GMD GNF SLE SLL LRD CVE AOA CDF AFN SDR XDR DOP LAK MDL MKD BAM TJS TMT MRU KMF MOP BND BTN "
    "KYD BSD BMD ANG XCG AWG GIP SHP ZWL ZWG SVC CUP"
).split()
_SHORT = (
    r"Rs\.?|K[Ss]hs?\.?|T[Ss]hs?\.?|U[Ss]hs?\.?|Shs\.?|RM|Rp\.?|Tk\.?|MK|ZK|F?CFA|Dhs?\.?|Nu\.|Kč|[SND]?[Kk]r\.?|NAf\.?"
    r"|GH[₵¢]|S/\.?|B/\."
)
SIGN = rf"(?:(?:[A-Z][A-Za-z]{{0,2}})?\$|[£€¥￥₹₦₱₩₫฿₴₺₪₽₸₵৳₡₲₮₼₾]|(?:{_SHORT}|{'|'.join(_CODES)}) ?)"
"""Before a number, perhaps with a blank: US$, EC$, £, Rs, MK, EUR."""

LETTERS = "RKNPELDQ"
"""Currencies of one letter: rand, kwacha, naira, pula. So are roads and rooms, unless the number is one of money."""

NAMES = (
    r"(?:(?:US|Hong Kong|New Zealand|Singapore|CFA|Swiss|Czech|[A-Z][a-z]+(?:an|ese|ish|i)) )?"
    r"(?:dollars?|francs?|shillings?|rupees?|pesos?|dinars?|dirhams?|pounds? sterling|crowns?|rials?|riyals?|lira)"
    r"|(?:[A-Z][a-z]+(?:an|ese|ish|i) )?(?:rand|kwacha|naira|cedis?|birr|pula|dalasi|leones?|meticais|kwanza|kroner"
    r"|kronor|krona|kr\.?|yen|yuan|renminbi|baht|ringgit|rupiah|dong|taka|kyats?|riels?|roubles?|rubles?|hryvnias?|zlotys?"
    r"|forints?|leva|lei|shekels?|tenge|soms?|manats?|lari|tugriks?|reais|euros?|pounds|kina|vatu)"
    rf"|(?:South )?Korean won|pence|cents|{'|'.join(_CODES)}"
)
"""Behind a number: 500 million rand, 12 US dollars, 3 million CHF."""
