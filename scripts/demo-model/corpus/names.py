"""Names and random strings.

Repeating an unseen name has to be learnt as an algorithm (look back and copy),
so most names here are random: syllables, letter strings, odd spellings. The
real names are only a few hundred among tens of thousands.
"""

from .text import capital, chance, pick, rng, words

REAL_NAMES = words(
    """
Anna, Tom, Peter, Maria, Lisa, Paul, Sarah, John, Emma, Max, Laura, David, Julia, Simon, Sofia,
Lukas, Nina, Felix, Clara, Ben, Mia, Leon, Eva, Oscar, Ida, Hugo, Alice, Adam, Rosa, Martin, Elena,
Jonas, Nora, Victor, Helen, George, Olivia, Daniel, Kate, Robert, Emily, James, Linda, Mark, Susan,
Steve, Karen, Michael, Jessica, Andrew, Rachel, Chris, Amy, Brian, Diana, Eric, Fiona, Gary, Hannah,
Ian, Jane, Kevin, Lucy, Nathan, Pamela, Quentin, Rebecca, Sam, Tina, Ursula, Vera, Walter, Yvonne,
Zoe, Ahmed, Fatima, Omar, Aisha, Hassan, Leila, Yusuf, Amina, Ali, Zahra, Wei, Mei, Li, Chen, Yuki,
Hiro, Sakura, Kenji, Aiko, Haruto, Jin, Minho, Priya, Raj, Anil, Sunita, Arjun, Deepa, Vikram,
Lakshmi, Ravi, Meera, Carlos, Jose, Juan, Lucia, Carmen, Diego, Isabel, Miguel, Pablo, Elena,
Javier, Sergio, Ivan, Olga, Dmitry, Natasha, Boris, Svetlana, Igor, Pierre, Marie, Jean, Claire,
Luc, Sophie, Antoine, Chloe, Camille, Mathieu, Giulia, Marco, Luca, Francesca, Giovanni, Paolo,
Chiara, Matteo, Lars, Ingrid, Sven, Astrid, Bjorn, Freya, Erik, Sigrid, Nils, Solveig, Piotr,
Agnieszka, Jan, Katarzyna, Marek, Zofia, Pavel, Tereza, Kofi, Ama, Chinedu, Ngozi, Tunde, Amara,
Sipho, Thabo, Zanele, Wanjiru, Otieno, Makena, Imani, Jabari, Nia, Ayo, Femi, Bola, Keiko, Tomo,
Liam, Noah, Ethan, Mason, Logan, Lucas, Jackson, Aiden, Henry, Sebastian, Charlotte, Amelia, Harper,
Evelyn, Abigail, Ella, Scarlett, Grace, Otto, Friedrich, Gisela, Heidi, Jürgen, Käthe, Björn, Søren,
Åsa, René, Zoë, Chloé, Noël, André, José, Íñigo, Núria, Łukasz, Šárka, Jiří, Ronan, Niamh, Ciara,
Declan, Maeve, Finn, Rhys, Gwen, Owen, Carys, Angus, Isla, Callum, Morag, Theo, Jasper, Milo, Ruby,
Poppy, Daisy, Ivy, Tariq, Samira, Karim, Nadia, Rashid, Yasmin, Farid, Soraya, Bilal, Huda, Mehmet,
Elif, Emre, Zeynep, Aylin, Can, Baran, Dilara, Goran, Mila, Dragan, Jelena, Milan, Vesna, Stefan,
Ana, Nikola, Ivana, Andrei, Ioana, Mihai, Radu, Elif, Katya, Misha, Anya, Yuri, Vlad, Lev, Raisa
    """
)
PET_NAMES = words(
    """
Bella, Rex, Rocky, Luna, Simba, Coco, Max, Buddy, Charlie, Milo, Oreo, Felix, Whiskers, Mittens,
Tiger, Snowball, Shadow, Smokey, Ginger, Pepper, Cookie, Bruno, Balu, Lucky, Daisy, Molly, Nala,
Leo, Oscar, Toby, Bandit, Ziggy, Pumpkin, Peanut, Waffles, Muffin, Fluffy, Spot, Bubbles, Nemo,
Goldie, Thumper, Hopper, Nibbles, Patches, Socks, Boots, Storm, Thunder, Star, Biscuits, Pickles,
Mochi, Sushi, Tofu, Maple
    """
)
_CONSONANTS = "b c d f g h j k l m n p q r s t v w x y z ch sh th br dr gr kr tr bl fl gl kl pl st sk sp sn qu ph wh zh kh ts tz gw nd rh".split()
_VOWELS = "a e i o u a e i o a e y ai ei ou ia io ea oo ee au ie ua eo".split()
_ENDINGS = [
    "",
    "",
    "",
    "n",
    "s",
    "r",
    "l",
    "th",
    "x",
    "ra",
    "na",
    "la",
    "lia",
    "ton",
    "mir",
    "dra",
    "ric",
    "wen",
    "lin",
    "do",
    "ko",
    "ka",
    "bert",
    "hild",
    "gar",
    "m",
    "k",
    "t",
    "ck",
    "nd",
    "rt",
]
_ACCENTS = {
    "a": "áàäâãå",
    "e": "éèëê",
    "i": "íìïî",
    "o": "óòöôõø",
    "u": "úùüû",
    "n": "ñ",
    "c": "çć",
    "s": "šśş",
    "z": "žż",
    "l": "ł",
    "y": "ý",
    "g": "ğ",
}


def syllable_name():
    """A pronounceable invented name."""
    parts = []
    for _ in range(rng.choices([1, 2, 3, 4], [2, 6, 4, 1])[0]):
        parts.append(
            (pick(_CONSONANTS) if chance(0.85) else "")
            + pick(_VOWELS)
            + (pick("nrlstmkdbgp") if chance(0.3) else "")
        )
    name = "".join(parts) + pick(_ENDINGS)
    return capital(name if len(name) > 2 else name + pick(_VOWELS) + "n")


def letter_string():
    """A string of random letters."""
    return "".join(pick("abcdefghijklmnopqrstuvwxyzaeiouaeio") for _ in range(rng.randint(3, 10)))


def blended_name():
    """The start of one real name with the end of another."""
    first, second = pick(REAL_NAMES), pick(REAL_NAMES)
    return (
        first[: rng.randint(2, max(2, len(first) - 1))]
        + second[rng.randint(1, max(1, len(second) - 2)) :].lower()
    )


def _with_accent(name):
    spots = [i for i, c in enumerate(name) if c in _ACCENTS]
    if not spots:
        return name
    i = pick(spots)
    return name[:i] + pick(_ACCENTS[name[i]]) + name[i + 1 :]


def any_name():
    """A first name of any kind, sometimes double, accented or a nickname."""
    kind = rng.random()
    if kind < 0.16:
        name = pick(REAL_NAMES)
    elif kind < 0.58:
        name = syllable_name()
    elif kind < 0.8:
        name = blended_name()
    else:
        name = capital(letter_string())
    if chance(0.05):
        name = _with_accent(name)
    if chance(0.04):
        name = name + "-" + (pick(REAL_NAMES) if chance(0.5) else syllable_name())
    elif chance(0.05):
        name = name + " " + (syllable_name() if chance(0.7) else pick(REAL_NAMES))
    elif chance(0.02):
        name = pick(["O'", "Mc", "Mac", "D'", "De", "Van"]) + name
    elif chance(0.02):
        name = pick(["Dr. ", "Mr ", "Mrs ", "Miss ", "Sir ", "Captain ", "Uncle ", "Professor "]) + name
    elif chance(0.015):
        name = name + str(rng.randint(1, 99))
    return name


def pet_name():
    """A pet's name: real, invented or an ordinary word."""
    kind = rng.random()
    if kind < 0.22:
        return pick(PET_NAMES)
    if kind < 0.34:
        return capital(pick(COMMON_NOUNS))
    if kind < 0.37:
        return pick(["Mr ", "Mrs ", "Sir ", "Lady ", "Captain ", "King ", "Little "]) + (
            syllable_name() if chance(0.5) else capital(pick(COMMON_NOUNS))
        )
    return any_name()


def place_name():
    """An invented town."""
    kind = rng.random()
    if kind < 0.3:
        return syllable_name() + pick(
            [
                "",
                "ville",
                "burg",
                "ton",
                "stad",
                "berg",
                "heim",
                "grad",
                "port",
                "field",
                "ford",
                "dorf",
                "mouth",
                "by",
                "ham",
                "pur",
                "abad",
            ]
        )
    if kind < 0.38:
        return (
            pick(
                [
                    "San ",
                    "Saint ",
                    "New ",
                    "Port ",
                    "Bad ",
                    "El ",
                    "Los ",
                    "North ",
                    "Upper ",
                    "Santa ",
                    "Little ",
                ]
            )
            + syllable_name()
        )
    return any_name() if kind < 0.7 else capital(letter_string()) if kind < 0.8 else syllable_name()


COMMON_NOUNS = words(
    """
apple, river, button, cloud, pebble, candle, basket, carpet, window, ladder, pillow, marble,
feather, blanket, bottle, bucket, lantern, mirror, needle, pencil, ribbon, saddle, spoon, kettle,
teapot, turnip, walnut, acorn, badger, beetle, cactus, comet, cricket, dagger, ember, falcon,
garnet, hazel, hammer, igloo, jelly, jigsaw, lemon, magnet, muffin, nugget, olive, onyx, paddle,
pancake, parsley, penny, pickle, pirate, plum, poppy, puddle, pudding, puzzle, quartz, radish,
rocket, saffron, sparrow, spider, sprout, tango, thistle, toffee, topaz, truffle, tulip, velvet,
violet, waffle, willow, wizard, zigzag, almond, anchor, arrow, balloon, banjo, barrel, bean, bell,
berry, bishop, blossom, boulder, bramble, breeze, brick, bridge, broom, bubble, bumble, butter,
camel, canyon, caramel, carrot, castle, cedar, cherry, chestnut, clover, cobalt, cocoa, copper,
coral, cotton, crystal, daffodil, dandelion, domino, donut, dusty, echo, engine, fern, fiddle,
flint, forest, galaxy, garlic, ghost, glacier, guitar, harbor, honey, indigo, island, ivory,
jasmine, jungle, kiwi, koala, lava, maple, meadow, melody, meteor, mint, monsoon, moss, mustard,
nectar, nutmeg, ocean, opal, orbit, oyster, panda, paper, peach, pearl, pepper, petal, piano,
planet, pocket, potato, prairie, pretzel, prism, pumpkin, rabbit, raven, ripple, robin, saturn,
shadow, silver, sketch, snowflake, socket, spark, spice, sunny, swan, thunder, timber, tiny, toast,
treasure, tunnel, turtle, umbrella, valley, vanilla, whistle, wombat, yogurt, zebra, zipper,
trumpet, tractor, statue, station, suitcase
    """
)


def random_phrase():
    """One to four random words for copying."""
    parts = []
    for _ in range(rng.choices([1, 2, 3, 4], [4, 3, 2, 1])[0]):
        kind = rng.random()
        if kind < 0.35:
            parts.append(pick(COMMON_NOUNS))
        elif kind < 0.6:
            parts.append(letter_string())
        elif kind < 0.85:
            parts.append(syllable_name().lower() if chance(0.6) else syllable_name())
        else:
            parts.append(str(rng.randint(0, 9999)))
    return " ".join(parts)
