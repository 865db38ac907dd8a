"""Question shells shared by all families.

A shell wraps a noun phrase ("the capital of France"), a direct question
("which city is the capital of France") or an indirect question ("how many legs
a spider has"), so that every fact is met in the same wide range of phrasings.
"""

from .text import Turn, capital, chance, expand, humanise, pick, pick_expand, rng

NOUN_PHRASE = [
    "What is {np}?",
    "What is {np}?",
    "What's {np}?",
    "what is {np}",
    "{np}?",
    "{np}",
    "Tell me {np}[, please].",
    "(Can|Could|Would|Will) you [please ]tell me {np}?",
    "(Can|Could|Would) you [please ]tell me what {np} is?",
    "Do you [happen to ]know {np}?",
    "Do you [happen to ]know what {np} is?",
    "(You know|Know) what {np} is?",
    "I (want|need|would like|'d like|would love) to know {np}.",
    "I (want|need|would like) to know what {np} is.",
    "Name {np}[ for me].",
    "Give me {np}[, please].",
    "What would {np} be?",
    "(Any idea|Do you have any idea|Any clue) what {np} is?",
    "I (forgot|have forgotten|don't know|do not know|can't remember|never remember) {np}.",
    "I (forgot|don't know|can't remember|have no idea|am not sure) what {np} is.",
    "[Please ]remind me what {np} is[ again].",
    "What was {np} again?",
    "What is {np} (called|again)?",
    "I (wonder|was wondering|am wondering|am curious) what {np} is.",
    "{np} is what?",
    "[So ](what|which) (one|) is {np}?",
    "(Say|State|Answer:) {np}",
    "[Please ]tell me what {np} is.",
    "(Can|Could) you (name|give me|remind me of) {np}?",
    "(I am|I'm) looking for {np}.",
    "What do you (think|say) is {np}?",
    "(Would you mind telling me|mind telling me) (what {np} is|{np})?",
    "(Let's see|Quiz time|Test|Trivia): (what is |what's |){np}?",
    "I (bet|think) you (know|don't know) {np}.",
    "(What|Which) (might|could|should) {np} be?",
    "(Somebody|My friend|My kid|A child|My teacher) asked me (about |){np}.",
    "(Please|Could you) (give|tell|show) (me |){np}.",
    "I have to (know|find|look up) {np}.",
    "(Help me out|Help): (what is |){np}?",
    "can u tell me {np}",
    "whats {np}",
    "what is {np}? thanks",
    "(Do|Would) you know what {np} (is|might be)?",
    "(And|Now|Next|Then) what is {np}?",
    "{np} - do you know it?",
    "what's {np} called",
    "how would you name {np}?",
    "I've always wondered what {np} is.",
    "(for|in) a crossword: {np}",
]

INDIRECT = [
    "Do you [happen to ]know {i}?",
    "(Can|Could|Would|Will) you [please ]tell me {i}?",
    "[Please ]tell me {i}.",
    "I (want|need|would like|'d like|would love) to know {i}.",
    "I (wonder|was wondering|am wondering) {i}.",
    "(Any idea|Do you have any idea|Any clue) {i}?",
    "I (don't know|forgot|have no idea|can't remember|am not sure) {i}.",
    "(Would you mind telling me|mind telling me) {i}?",
    "[Please ]remind me {i}.",
    "I am (curious|trying to find out) {i}.",
    "(Let me know|Say) {i}.",
    "Can you (say|explain) {i}?",
    "(I'd love|I would like|I am trying) to (find out|learn|understand) {i}.",
    "(My kid|A friend|My teacher|Someone) (wants to know|asked me) {i}.",
    "can u tell me {i}",
    "Is it known {i}?",
    "I (bet|think) you know {i}.",
    "(Explain|Answer): {i}",
    "do u know {i}",
    "I've always wondered {i}.",
    "Help me find out {i}.",
]

DIRECT = [
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}?",
    "{q}",
    "{q}, (please|do you know|any idea|can you tell me)?",
    "(Tell me|Question|Quick question|Quiz|Answer this|My question is|Let me ask you)(: |, ){q}?",
    "(So|And|Now|Okay|Well|Hey)[,] {q}?",
    "{q}? (I forgot|I can't remember|I want to know|I need to know|My kid asked|Just curious).",
    "{q}, (exactly|by the way|again|actually)?",
    "(Another one|Next one|Next question|One more|Easy one|For a quiz): {q}?",
    "(Can you answer this|Do you know this|Here is a question): {q}?",
]


def ask(np=(), direct=(), indirect=(), raw=(), **slots):
    """Draw a question about one fact; each argument lists templates.

    Without an indirect form the direct one stands for it, as people type it
    ("do you know what is a verb").
    """
    indirect = indirect or direct
    kinds = []
    if np:
        kinds += ["np"] * 4
    if direct:
        kinds += ["direct"] * 5
    if indirect:
        kinds += ["indirect"] * 2
    if raw:
        kinds += ["raw"] * 2
    kind = pick(kinds)
    if kind == "np":
        text = pick_expand(NOUN_PHRASE, np=pick_expand(np, **slots))
    elif kind == "direct":
        text = pick_expand(DIRECT, q=pick_expand(direct, **slots))
    elif kind == "indirect":
        text = pick_expand(INDIRECT, i=pick_expand(indirect, **slots))
    else:
        text = pick_expand(raw, **slots)
    return capital(text)


class Relation:
    """One kind of fact about an entity, for example "the capital of {c}".

    ``follow`` lists follow-up questions in which the entity is only implied
    ("And its capital?"). ``answer`` and ``short`` are templates over the
    entity's fields, or functions of the entity.
    """

    def __init__(self, answer, short=None, np=(), direct=(), indirect=(), raw=(), follow=(), weight=1.0):
        self.answer, self.short = answer, short
        self.np, self.direct, self.indirect, self.raw, self.follow = np, direct, indirect, raw, follow
        self.weight = weight

    def _fill(self, template, entity):
        if template is None or callable(template):
            return template and template(entity)
        return template.format(**entity)

    def turn(self, entity, question=None):
        """One question (in any shell, or the given one) with its reply."""
        if question is None:
            question = ask(self.np, self.direct, self.indirect, self.raw, **entity)
        return Turn(humanise(question), self._fill(self.answer, entity), self._fill(self.short, entity))


SAME_RELATION = [
    "And {m}?",
    "And {m}?",
    "What about {m}?",
    "How about {m}?",
    "and (for|of|with) {m}?",
    "And what about {m}?",
    "Now {m}[, please].",
    "{m}?",
    "(Same|The same)[ question] for {m}[, please].",
    "(Okay|Ok|Thanks|Good|Nice|Cool|Great)(,|!) (and|now|what about) {m}?",
    "And how (about|is it with|does it look for) {m}?",
    "then {m}?",
    "And what is it for {m}?",
    "(And|What about|How about) the one (of|for) {m}?",
    "(What|How) is it (for|with|in) {m}?",
    "(ok|okay|and|now) {m}",
    "Can you tell me the same (for|about) {m}?",
    "Next: {m}.",
    "let's do {m} (next|now)",
    "Now the same for {m}.",
]


class Topic:
    """Entities with relations: gives single questions and follow-ups."""

    def __init__(self, relations, entities, mention):
        self.relations, self.entities, self.mention = relations, entities, mention
        self.weights = [relation.weight for relation in relations]

    def relation(self):
        return rng.choices(self.relations, self.weights)[0]

    def single(self):
        """One question and its answer."""
        return [self.relation().turn(pick(self.entities))]

    def other_relation(self):
        """About the same entity: "And its currency?"."""
        entity, first = pick(self.entities), self.relation()
        turns = [first.turn(entity)]
        asked = {id(first)}
        for _ in range(1 if chance(0.65) else 2):
            left = [r for r in self.relations if r.follow and id(r) not in asked]
            if not left:
                break
            relation = pick(left)
            asked.add(id(relation))
            turns.append(relation.turn(entity, capital(pick_expand(relation.follow, **entity))))
        return turns

    def other_entity(self):
        """The same question about another entity: "And Chile?"."""
        relation = self.relation()
        entities = rng.sample(self.entities, 2 if chance(0.7) else 3)
        turns = [relation.turn(entities[0])]
        for entity in entities[1:]:
            question = pick_expand(SAME_RELATION, m=self.mention.format(**entity))
            turns.append(relation.turn(entity, capital(question)))
        return turns

    def any(self):
        """A single question or one of the two kinds of follow-up."""
        kind = rng.random()
        if kind < 0.62:
            return self.single()
        if kind < 0.82 and any(r.follow for r in self.relations):
            return self.other_relation()
        return self.other_entity() if len(self.entities) > 3 else self.single()


def expand_reply(reply):
    """A reply may be one text or a list to choose from."""
    return reply if isinstance(reply, str) else expand(pick(reply))
