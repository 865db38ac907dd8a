"""Questions about llama-chat: terms, settings, commands, keys, behaviour.

Every reply here has to be true of the program. Terms come with aliases and are
asked through the shared shells of ``_DEFINE``; commands, keys and "how do I"
questions come with their own phrasings.
"""

from .shells import DIRECT, INDIRECT, NOUN_PHRASE, SAME_RELATION
from .text import Turn, capital, chance, humanise, lines, pick, pick_expand, rng

# --------------------------------------------------------------------------
# Terms

_DEFINE = [
    "What is {t}?", "What is {t}?", "What's {t}?", "what is {t}", "{t}?", "{t}", "What does {t} mean?", "What is the meaning of {t}?",
    "meaning of {t}", "{t} meaning", "{t} means what?", "What do you mean by {t}?", "What is meant by {t}?",
    "Explain {t}[, please].", "(Can|Could|Would) you [please ]explain {t}[ to me]?",
    "Explain {t} (to me|to a beginner|to a child|like I'm five|in simple words|in one sentence|in short|briefly|simply|for dummies).",
    "(Can|Could) you explain {t} (to a beginner|like I'm five|in simple words|to someone new)?",
    "(Can|Could|Would) you [please ]tell me what {t} is[ for]?", "Tell me (about|what you know about) {t}.", "Tell me what {t} is.",
    "Define {t}.", "definition of {t}", "Describe {t}.", "How does {t} work?", "how does {t} work, roughly?", "What does {t} do?",
    "what does {t} (do|mean) (here|in this program|in this app|in llama-chat|exactly|in practice)?",
    "What is {t} (for|good for|used for)?", "What (exactly|actually) is {t}?", "What is {t} (exactly|actually|anyway|about|all about)?",
    "What is the (point|purpose|use|idea|role|job) of {t}?", "Why (would|should|do) I (use|need|care about) {t}?", "Why is there {t}?",
    "I (keep|always) (seeing|hearing|reading) (about |){t}, what is (it|that)?", "I (read|heard|saw something) about {t}. What is (it|that)?",
    "I (do not|don't) (understand|get|know) {t}.", "I (do not|don't) (understand|get|know) what {t} (is|means|does).", "never heard of {t}",
    "I have never heard of {t}. What is it?", "(Do you|You) know what {t} is?", "Do you know {t}?", "Help me understand {t}.",
    "I (want|would like|'d like|need) to (know|understand|learn) (what {t} is|about {t}|more about {t}).", "no idea what {t} is",
    "Give me a (short|quick|simple|brief) (explanation|definition|description) of {t}.", "Teach me (about |){t}.", "What about {t}?",
    "{t} - what is (it|that)?", "{t}, what is (it|that)[ for]?", "{t}, what for?", "What can you (say|tell me) about {t}?", "{t} explained",
    "(Someone|A friend|My friend) mentioned {t}. What is (it|that)?", "(What in the world|What on earth|What the heck) is {t}?",
    "How would you (explain|describe|define) {t}?", "{t} please", "{t}: what does it (do|mean)?", "what's the deal with {t}?",
    "What (is|means) {t} in (llama-chat|this program|this app|the settings|language models|AI|machine learning)?",
    "Is there something I should know about {t}?", "And what is {t}?", "remind me what {t} (is|does|means)[ again]",
    "There is something called {t}. What (is it|does it do)?", "where does {t} come in?", "Why does {t} matter?", "info on {t}",
]  # fmt: skip

_SETTING_FORMS = [
    "What does the (setting {t}|{t} setting|{t} option|option {t}|{t} parameter|parameter {t}) do?", "What is the (setting {t}|{t} setting|{t} option|{t} parameter)[ for]?",
    "What happens (if|when) I (change|set) {t}?", "Explain the (setting {t}|{t} setting|{t} parameter).", "What effect does {t} have?",
    "What does changing {t} do?", "How does {t} (change|affect) (the|my) repl(y|ies)?", "what does {t} control?", "When (should|would) I change {t}?",
    "What does {t} change?", "In the settings there is {t}. What is that?", "should I change {t}?", "does {t} change the (result|reply|answer)?",
]  # fmt: skip

# Each term: reply | aliases (" ; ") | is it a setting? | other questions (" ; ")
_TERMS = """
EOS means end of sequence. It is the special end token that the model writes when its reply is finished. | EOS ; EOS ; the EOS token ; an EOS token ; EOS tokens ; end of sequence ; the end-of-sequence token ; the end token ; the eos thing | | What does EOS stand for? ; What is EOS short for? ; (What|Which) token ends a reply? ; (Which|What) token does the model write at the end? ; How does the model know (when to stop|that it is finished|when it is done)? ; How does the model end (its|a) (reply|answer)? ; What tells the model that it is done? ; It says EOS (at|under|after) (the end|the reply|my reply). What is that? ; Why does it say EOS (under|below|after) the reply? ; The reply ended with EOS, what does that mean? ; Stopped: EOS. What does that mean? ; the stop line says EOS, is that (good|bad|normal)? ; what happens when the model writes EOS? ; who writes the EOS token?
A stop string is a text that ends the reply as soon as the model writes it. You can set one with /stop "###". | a stop string ; stop strings ; the stop setting ; a stop sequence ; stop sequences ; the stop string setting ; stop words ; a stop word | s | How can I (stop|end) (a reply|the reply) at a certain (word|text)? ; Can I make the reply end at a (special|certain) word? ; How do I make it stop when it writes a (certain |)(word|text)? ; (Stop|End) the reply at a given text. ; Can a (word|text) end the reply? ; the stop line says stop string, what does that mean? ; how does a stop string end a reply? ; Why did it stop at a stop string?
max_new_tokens is the largest number of tokens in one reply, the length limit. When it is reached, the reply is cut. The default is 1024. | max_new_tokens ; max_new_tokens ; max new tokens ; the max_new_tokens setting ; the token limit ; the maximum number of new tokens ; the length limit ; maximum tokens ; max tokens ; the reply limit | s | What limits the length of (a reply|an answer|the reply)? ; How long can a reply be? ; (Which|What) setting controls the (reply length|length of a reply|length of the answer)? ; What is the (maximum|max) length of a reply? ; how many tokens can a reply have? ; how long can your answers be? ; is there a limit for the reply length? ; the stop line says max_new_tokens 1024/1024, what does that mean? ; what does max_new_tokens (256/256|n/n|512/512) mean? ; what happens when max_new_tokens is reached?
min_new_tokens is the least number of tokens in one reply. The model cannot end its reply before that many tokens. | min_new_tokens ; min_new_tokens ; min new tokens ; the min_new_tokens setting ; the minimum number of tokens ; minimum tokens | s | How do I make sure (that |)a reply is not too short? ; Can I set a minimum (length|number of tokens)[ for replies]? ; (Which|What) setting (sets|gives) the minimum length? ; how do I force longer replies? ; what is the minimum length of a reply?
max_time is the longest time for one reply, in seconds. When the time is over, the reply stops. | max_time ; max time ; the max_time setting ; the time limit | s | Can I limit the time of a reply? ; How do I limit how long the model writes? ; is there a time limit[ for replies]? ; stop the reply after (ten|30|some) seconds ; (Which|What) setting limits the time? ; the stop line says max_time, why?
Temperature sets how random the replies are. Low values are safe and steady, high values are more surprising. The default is 0.8. | temperature ; temperature ; the temperature ; the temperature setting ; temp ; sampling temperature ; the temp setting | s | How do I make (replies|the model|it|answers) more (random|creative|surprising|varied|wild)? ; How can I make the (answers|replies) more (creative|random|interesting)? ; (Which|What) setting makes (replies|answers) more (creative|random|surprising)? ; What controls (randomness|creativity|how random it is)? ; The replies are (too |so )(random|boring|wild|chaotic). ; How do I make the model less (random|creative|wild)? ; what setting for creativity? ; (Which|What) setting changes (the randomness|how random replies are)?
At temperature 0 the model always takes the most likely token (greedy), so the reply is the same each time. | temperature 0 ; temperature zero ; a temperature of 0 ; greedy decoding ; greedy ; greedy sampling ; greedy search | | What happens (at|with|if I set|if I use) temperature (0|zero)? ; How do I turn off randomness? ; How do I always get the most likely (token|word)? ; set temperature to (0|zero), what happens? ; What if the temperature is (0|zero)? ; why is the reply always the same[ at temperature 0]? ; how do I make it deterministic? ; Is temperature 0 random? ; does temperature 0 always give the same (reply|answer)? ; temp 0? ; what does greedy mean?
A high temperature makes the replies more random and surprising. If it is too high, the text stops making sense. | a high temperature ; high temperature ; a temperature of 2 ; a very high temperature ; temperature 2 ; temperature 1.5 | | What (if|happens if) the temperature is (too high|high|2|1.5)? ; What happens (when|if) I (raise|increase|turn up) the temperature? ; Why is the text nonsense? ; why does the model write nonsense? ; (so |)what if I turn the temperature up a bit? ; is a high temperature good? ; what does a higher temperature do? ; crank up the temperature, what happens? ; which temperature is creative? ; what temperature for (creative|wild|funny) (answers|stories|text)? ; more temperature means what? ; is temperature 2 too (high|much)?
A low temperature makes the replies safe and steady, with few surprises. | a low temperature ; low temperature ; a temperature of 0.2 ; temperature 0.1 ; a small temperature ; temperature 0.3 | | What (if|happens if) the temperature is (low|0.1|0.2|very low)? ; What happens (when|if) I (lower|reduce|turn down) the temperature? ; (Which|What) temperature (is good|should I use) for facts? ; is a low temperature (good|better)? ; what does a lower temperature do? ; low or high temperature for (safe|boring|steady|reliable) (answers|replies)? ; what temperature for (safe|boring|reliable|exact|serious) (answers|replies)? ; should the temperature be low or high for facts? ; is low or high temperature safer? ; high or low temperature for (boring|safe|steady) (answers|replies)?
Top-k keeps only the k most likely tokens at each step and drops the rest. The default is 40. | top-k ; top k ; top_k ; the top-k setting ; top-k sampling ; topk ; top_k sampling | s | (Which|What) setting keeps (only |)the k (best|most likely) (tokens|words)? ; What does top-k 40 mean? ; What is the k in top-k? ; How do I keep only the most likely tokens? ; what does top_k (40|50|10|1) do? ; (Which|What) setting (limits|sets) the number of (candidate|possible) tokens? ; how can I make it choose only from the few best (tokens|words)? ; only pick from the (ten|few|most) likely words - which setting?
Top-p keeps the smallest set of likely tokens whose probabilities add up to p. The default is 0.95. | top-p ; top p ; top_p ; the top-p setting ; nucleus sampling ; top-p sampling ; topp ; nucleus | s | What does top-p 0.9 mean? ; What is the p in top-p? ; (Which|What) setting keeps tokens by total probability? ; what does top_p (0.9|0.95|0.5) do?
Min-p drops tokens that are much less likely than the best token. The default is 0.05. | min-p ; min p ; min_p ; the min-p setting ; min-p sampling ; minp | s | What does min-p 0.05 mean? ; How do I drop (unlikely|weak) tokens? ; (Which|What) setting removes (very |)unlikely tokens? ; what does min_p (0.05|0.1) do?
The repetition penalty makes tokens that were already used less likely, so the reply repeats itself less. It is off (1.0) by default. | repetition penalty ; the repetition penalty ; repeat penalty ; repetition_penalty ; a repetition penalty ; the repetition_penalty setting ; rep penalty | s | The (model|bot|demo|ai) [always |just |only ](repeats|keeps repeating) (itself|the same words|the same sentence). ; How do I stop (the model|it) from repeating itself? ; Why does it say the same thing again and again? ; How can I avoid (repetition|repetitions|loops)? ; it keeps (repeating|saying) the same (words|thing|sentence|text) ; How do I fix loops? ; (Which|What) setting (stops|prevents|reduces|helps against) (repeating|repetition|repetitions|loops)? ; (My|The) model is stuck in a loop. ; it (says|writes) the same thing over and over[ again] ; the reply is one big loop, what (can I do|helps)? ; same sentence again and again, which setting helps?
repeat_last_n is the number of last tokens that the repetition penalty looks at. | repeat_last_n ; repeat last n ; the repeat_last_n setting ; repeat-last-n | s | How far back does the repetition penalty look? ; how many tokens does the repetition penalty (check|look at|see)?
The presence penalty makes every token that was already used less likely, no matter how often it was used. | presence_penalty ; the presence penalty ; presence penalty ; the presence_penalty setting | s | 
The frequency penalty makes a token less likely the more often it was used. | frequency_penalty ; the frequency penalty ; frequency penalty ; the frequency_penalty setting | s | 
DoLa means decoding by contrasting layers. It compares the last layer of the model with an earlier layer to bring out facts. | DoLa ; DoLa ; DoLa decoding ; layer contrast ; layer-contrast decoding ; decoding by contrasting layers ; dola | | What does DoLa stand for? ; How can (contrasting|comparing) layers make replies more factual? ; (What|Which) (method|setting|feature) contrasts (the |)layers? ; How does contrasting layers help? ; Can the layers be compared? ; what does DoLa compare? ; is DoLa for (facts|speed|making it faster)? ; does DoLa make (answers|replies|it) (faster|more factual)? ; what is DoLa (short for|an abbreviation of)? ; who needs DoLa? ; is DoLa about facts or about speed? ; what does DoLa have to do with layers?
The EOS reward makes the end token more likely toward the limit, so that a reply closes before it is cut. More reward means shorter replies. | EOS reward ; the EOS reward ; eos reward ; an EOS reward ; EOS bonus ; eos_reward ; the EOS bias ; the EOS reward setting | | How do I make the model (end|finish|stop) (sooner|earlier)? ; Can I push the model to (stop|finish) earlier? ; (What|Which setting) makes EOS more likely? ; How can I make EOS more likely? ; does a higher EOS reward give (shorter|longer) replies? ; what does a (positive|bigger|higher) EOS reward do? ; do I raise or lower the EOS reward for shorter replies? ; EOS reward up or down for short replies? ; how can replies close before they are cut? ; what rewards the end token?
With less EOS reward, or a negative one, the end token is less likely, so replies get longer. | a negative EOS reward ; a lower EOS reward ; negative eos reward | | What does a negative EOS reward (do|mean)? ; What happens (with|if I use) a negative EOS reward? ; can the EOS reward be negative? ; EOS reward below zero?
A token is a small piece of text, often a word or a part of a word. Models read and write tokens. | a token ; tokens ; token ; tokenization ; tokens in a model | | How does a model read text? ; How (many letters are in|long is) a token? ; What do (models|you) read and write? ; what is the difference between a token and a word? ; what are tokens made of? ; how many tokens is a word?
No, a token is often only a part of a word. Short words are one token, long words are several. | | | Is a token just another name for a word? ; Are tokens (the same as |)words? ; is one token one word? ; (token = word|is token the same as word|does token mean word)? ; is every word one token? ; so a token is just a word? ; are tokens letters or words?
A tokenizer splits text into tokens, so that the model can read it. | a tokenizer ; the tokenizer ; tokenizer ; tokenizers | | What splits (the |)text into tokens? ; how is text turned into tokens? ; who makes the tokens?
The context window is the text that the model can see: the whole chat so far, counted in tokens. | the context ; context window ; the context window ; context ; a context window ; the context of a model | | How much text can the model (see|remember)? ; How long can a chat be? ; how much can the model remember? ; what can the model see? ; how long is your memory?
context_length is how many tokens of the chat the model can see. The default 0 means that it is chosen automatically. | context_length ; context length ; the context_length setting ; the context size ; context size | s | How do I (change|set) the (context|context size|memory of the model)? ; how big is the context? ; what does context_length 0 mean? ; (Which|What) setting (changes|sets) the (context size|memory)?
When the chat no longer fits into the context window, the model cannot see all of it. context_overflow sets what happens: stop or drop_oldest. | context_overflow ; context overflow ; the context_overflow setting ; a full context ; context full | s | What happens when the chat gets too long? ; What happens when the context is full? ; Why (do you|does the model|did you) forget (what I said|old messages|things|the beginning|the start of the chat|the beginning of the chat|earlier messages)? ; the stop line says context full, what now? ; what is drop_oldest? ; does it drop old messages? ; why can't you remember the start of our (talk|chat|conversation)? ; it forgot the first messages of a long chat, why?
The seed starts the random numbers. The same seed with the same settings gives the same reply. | a seed ; the seed ; seed ; the seed setting ; the random seed ; seeds | s | How do I get the (exact |exactly the |)same (reply|answer) (twice|again|every time)? ; How can I repeat a reply exactly? ; How do I make (the answer|the reply|a reply|it) reproducible? ; what does the seed do to the reply? ; what if I give no seed? ; how (can|do) I get identical (answers|replies)? ; does the seed (change|matter for) the (reply|result|answer)? ; same question, same answer - how? ; what seed is used if I set none?
The replies differ because tokens are drawn at random. Set a seed, for example /seed 1, or use /temperature 0 to get the same reply each time. | | | Why (is the reply|are the answers|are your replies) different (each|every) time? ; Why do I get different (answers|replies) (every|each) time? ; why does the answer change when I ask again? ; same question but different answers, why? ; why are replies random? ; I asked twice and got two different answers.
The system prompt is a hidden first message that tells the model how to behave. Set it with /system TEXT. | a system prompt ; the system prompt ; system prompts ; the system message ; system prompt ; system_prompt ; the system_prompt setting | s | How do I tell the model how to behave? ; How can I give the model a role? ; How do I make (you|it|the model) talk like a pirate? ; Can I change (your|its) personality? ; how do I change how you answer? ; where do instructions for the model go? ; How do I (set|change|write|add) (a|the) system prompt[ in here]? ; (which|what) command sets the system prompt? ; can I give you a (personality|role|character)? ; (I want|how can I get) a pirate (chat|persona)? ; set the system prompt ; remove the system prompt - how?
Quantization stores the weights of a model with fewer bits. The file gets smaller and the quality drops a little. | quantization ; a quantized model ; quantized models ; quantisation ; quantizing ; Q8_0 ; Q4_K_M ; Q4 ; Q8 ; quants | | How are models made smaller? ; Why are there so many versions of a model file? ; what do Q4 and Q8 mean? ; does quantization (make the model worse|hurt|lower the quality|make it smaller)? ; is a quantized model (worse|bad|smaller)? ; what does Q4 mean in the file name? ; how can a big model fit on my computer? ; do I lose quality with quantization?
llama.cpp is a program that runs language models on normal computers. llama-chat uses it to run the model. | llama.cpp ; llama cpp ; the llama.cpp engine ; llama.cpp | | (What|Which) engine (does this use|runs the model|is used|is behind this)? ; What runs the model? ; What software is behind this (app|program)? ; what is under the hood[ here]? ; is this based on llama.cpp?
llama-chat is a chat program for the terminal. It runs language models on your own computer, also offline. | llama-chat ; llama-chat ; this app ; this program ; llama chat ; the llama-chat program ; this chat ; this tool ; this thing | | (What|Which) (app|program|tool|software) (is this|am I using|am I in|is running)? ; What is (this|it) (app|program) for? ; where am I? ; what does this program do? ; what have I started here? ; what is this place? ; what kind of program is this? ; what can llama-chat do?
A language model is a program that guesses the next token of a text, again and again. LLM means large language model. | a language model ; language models ; an LLM ; LLMs ; a large language model ; LLM ; llm | | How do you (work|write answers|think|make a reply|make text|produce text)? ; How does a chat model work? ; what does LLM (mean|stand for)? ; how do language models write? ; how do chatbots work? ; how do you come up with (answers|words)?
A chat template turns the messages into one text with markers, so that the model knows who is speaking. | a chat template ; chat templates ; ChatML ; the chat template ; chatml ; chat template | | How does the model know who is speaking? ; How are messages given to the model? ; what are the im_start markers? ; why (does|do) (a model|models|the model) need a chat template? ; what format do the messages have? ; what is <im_start>?
Logits are the scores that the model gives to every possible next token. They are turned into probabilities. | logits ; a logit ; the logits ; token probabilities ; the scores of tokens | | How does the model choose (a|the next) token? ; How is the next token chosen? ; what are the scores of tokens? ; what are probabilities of tokens?
A layer is one step of the calculation in a model. The text passes through all layers, one after the other. | a layer ; layers ; the layers of a model ; model layers ; a model layer | | How many layers does a model have? ; what are the layers of a model? ; what is inside a model?
The KV cache keeps the work already done for earlier tokens, so that the model does not have to read the chat again. | the KV cache ; KV cache ; kv cache ; a KV cache ; the kv-cache ; key-value cache | | Why does the model not read the whole chat again? ; what makes long chats faster? ; what keeps the work for earlier tokens?
Sampling means drawing the next token at random by its probability. Temperature, top-k, top-p and min-p change how. | sampling ; the sampler ; samplers ; a sampler ; token sampling ; sampling settings | | How does the model pick the next (token|word)? ; how are words chosen? ; which settings change the sampling?
GGUF is the file format of llama.cpp. One GGUF file holds a whole language model with its weights. | GGUF ; a GGUF file ; gguf ; the GGUF format ; GGUF files ; a .gguf file ; .gguf ; a gguf | | (What|Which) file format do models (use|have)? ; What kind of file is (a model|a gguf model)? ; (What|Which) (file type|kind of file|files) can I load? ; What is the format of (the|a) model file? ; what is inside a GGUF file? ; my model file ends with .gguf, what is that?
Parameters are the numbers inside a model that were learned in training. I have about 6 to 7 million, big models have billions. | parameters ; model parameters ; a parameter ; the weights ; model weights ; weights | | What are the numbers inside a model? ; how many parameters do big models have? ; what does a model learn in training?
A prompt is the text that you give to a model. | a prompt ; prompts ; the prompt ; prompt | | What do you call the text I give to a model? ; what is my message called?
A hallucination is a wrong statement that a model makes up and says with confidence. | a hallucination ; hallucination ; hallucinations ; hallucinating | | Why do models make things up? ; (What is it called|how do you call it) when a model makes things up? ; Do models (invent|make up) facts? ; why does AI say wrong things?
Open source means that everybody may read, use and change the code of a program. | open source ; open-source software ; open source software ; an open source program | | Who can read the code of open source? ; is llama-chat open source?
Hugging Face is a website where people share language models, also as GGUF files. | Hugging Face ; huggingface ; hugging face ; the Hugging Face site | | Where (can|do) I (find|get|download) (models|GGUF files|a model|a GGUF|bigger models|other models)? ; where do people share models? ; which website has models? ; is there a site with models? ; where do GGUF files come from?
Streaming means that you see the reply token by token while the model writes it. | streaming ; token streaming ; text streaming | | Why does the text appear slowly? ; Why do words come one by one? ; Can I see the reply while it is written?
The stop line under each reply says exactly why it ended: EOS, a stop string, max_new_tokens, max_time, context full, aborted or an error. | the stop line ; stop line ; the line under the reply ; the stop reason ; a stop reason ; the last line of a reply | | Why did (my|the|your) (reply|answer) (stop|end|finish)? ; Why did you stop[ writing]? ; Where do I see why a reply (ended|stopped)? ; what made the reply end? ; How come the reply stopped? ; why did generation stop? ; why did the model stop writing? ; how do I know why it stopped? ; what is the line (under|below) (the|each|every) reply? ; for what reasons can a reply (end|stop)? ; what ends a reply? ; when does a reply end? ; reasons for stopping? ; list the stop reasons
The reply probably reached the limit max_new_tokens and was cut. Type /continue to go on, or raise max_new_tokens. The stop line shows the reason. | | | Why was (the reply|the answer|my answer|it|your reply) cut[ off]? ; The (answer|reply) is not complete. ; (your|the) (reply|answer) was cut[ off] ; Why is the text cut off? ; You stopped in the middle[ of a sentence]. ; Why did (it|my reply|the reply|you|the answer) stop in the middle[ of a sentence]? ; (My|The) (answer|reply) (ended|stopped) too early. ; the text just stops, why? ; Why is your (answer|reply) incomplete? ; (my|the) answer got cut off[ halfway], what happened? ; it ended mid sentence ; it just cut off ; it stopped before the end ; the last sentence is not finished ; half of the answer is missing ; how do I get the rest[ of the (answer|reply)]? ; reply too short and cut ; the reply breaks off, why?
aborted means that you stopped the reply yourself, for example with Ctrl+C. | aborted ; the stop reason aborted ; an aborted reply | | the stop line says aborted, (why|what is that)? ; why does it say aborted?
Greedy decoding always takes the most likely token. Sampling draws a token at random by its probability. | the difference between greedy and sampling ; greedy and sampling | | greedy or sampling? ; greedy vs sampling ; how do greedy and sampling differ?
Top-k keeps a fixed number of tokens. Top-p keeps as many tokens as are needed to reach the total probability p. | the difference between top-k and top-p ; the difference between top-p and top-k ; top-k vs top-p ; top_p vs top_k | | top-k or top-p? ; How do top-k and top-p differ? ; (compare|what's the difference between) top[-_]k and top-p ; Is top-p the same as top-k? ; should I use top-k or top-p? ; which is better, top-k or top-p? ; top-k versus top-p
EOS is a special token that the model writes itself. A stop string is normal text that you choose. | the difference between EOS and a stop string ; EOS vs stop string | | EOS or stop string? ; Is EOS the same as a stop string? ; compare EOS and stop strings ; How do EOS and stop strings differ? ; are stop strings and EOS the same[ thing]?
/regen answers the last message again. /continue goes on with a reply that was cut. | the difference between /regen and /continue ; the difference between /continue and /regen ; /regen vs /continue | | /regen or /continue? ; how do /regen and /continue differ? ; is /regen the same as /continue? ; compare /regen and /continue
/show shows the settings and /set changes them. | the difference between /set and /show ; /set vs /show | | (which|what) command shows the settings and which (one |)changes them? ; how do I see and change the settings? ; /set or /show? ; how do /set and /show differ?
/clear starts a new conversation. /undo only takes back the last turn. | the difference between /clear and /undo ; /clear vs /undo | | /clear or /undo? ; how do /clear and /undo differ? ; is /undo the same as /clear?
max_new_tokens is the most tokens a reply may have, min_new_tokens is the least. | the difference between max_new_tokens and min_new_tokens | | max_new_tokens or min_new_tokens? ; how do max_new_tokens and min_new_tokens differ? ; min vs max new tokens
Temperature changes how random the choice is. Top-k limits how many tokens can be chosen. | the difference between temperature and top-k ; temperature vs top-k | | how do temperature and top-k differ? ; temperature or top-k?
"""


def _columns(row, count):
    """Split at " | " outside of brackets."""
    columns, depth, current = [], 0, ""
    for char in row:
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            columns.append(current.strip())
            current = ""
        else:
            current += char
    columns.append(current.strip())
    if len(columns) != count:
        raise ValueError(f"expected {count} columns, found {len(columns)}: {row}")
    return columns


def _split(forms):
    return [form.strip() for form in forms.split(" ; ") if form.strip()]


def _read_terms():
    terms = []
    for row in _TERMS.strip().split("\n"):
        reply_end = row.index(" | ")
        reply = row[:reply_end].strip()
        aliases, setting, others = _columns(row[reply_end + 3 :], 3)
        terms.append((reply, _split(aliases), setting == "s", _split(others)))
    return terms


TERMS = _read_terms()
_NAMED_TERMS = [term for term in TERMS if term[1]]


def _term_turn(term):
    reply, aliases, is_setting, others = term
    if others and (not aliases or chance(0.45)):
        question = pick_expand(others)
        if chance(0.12):
            question = pick_expand(DIRECT, q=question.rstrip("?."))
    else:
        forms = _SETTING_FORMS if is_setting and chance(0.2) else _DEFINE
        question = pick_expand(forms, t=pick(aliases))
    return Turn(humanise(capital(question)), reply)


def _terms():
    """One term, sometimes followed by another: "And top-p?"."""
    if chance(0.85):
        return [_term_turn(pick(TERMS))]
    first, second = rng.sample(_NAMED_TERMS, 2)
    question = pick_expand(SAME_RELATION, m=pick(second[1]))
    return [_term_turn(first), Turn(humanise(capital(question)), second[0])]


# --------------------------------------------------------------------------
# Slash commands

# name | reply to "what does it do" | what one wants (verb phrases) | full questions
_COMMANDS = """
/help | /help shows all commands. | see (all |)(the |)commands ; find help ; see what I can type ; list the commands ; get help ; know (all |)the commands ; see a list of commands ; learn the commands | (Which|What) commands (are there|can I use|do you have|exist)? ; Show me (the|all) commands. ; List (the|all) commands. ; help with commands ; I do not know the commands. ; Is there a help (page|command)? ; What can I type here? ; Are there any commands? ; Where (can I find|is the) help? ; where is the list of commands? ; I need a list of commands. ; what are the commands?
/exit | Type /exit to leave llama-chat. /quit, /bye or Ctrl+D do the same. | (quit|exit|leave|close) [the program|the app|llama-chat|this program|this|here|this thing] ; get out of here ; end the program ; close the chat ; stop the program ; shut this down ; go back to my shell | exit ; quit ; Get me out of here. ; I want to leave (the program|now). ; (Which|What) command (closes|ends|quits|leaves) (the app|the program|llama-chat)? ; What is the command to (leave|exit|quit|close) (the program|llama-chat)? ; exit command? ; what do I type to (leave|quit|exit)? ; how to quit ; how to exit ; is there (a quit|an exit) command?
/clear | Type /clear to start a new conversation. /new does the same. | start a new (chat|conversation) ; clear the (chat|conversation|history) ; reset the (chat|conversation) ; start over[ with an empty chat] ; delete the conversation ; begin again ; forget everything ; start from scratch ; empty the chat ; wipe the conversation ; have a fresh start | new chat ; Start over. ; I want to start again. ; begin a new conversation ; reset ; (Which|What) command (starts a new chat|clears the chat|resets the conversation)? ; clean slate please, how? ; can I make you forget everything[ I said]?
/set | Type /set NAME VALUE to change a setting, for example /set temperature 0.7. Add --save to keep it for next time. | change (a setting|the settings|settings|an option|a value|a parameter) ; set a value ; configure (this|llama-chat|the program|the model) ; adjust the settings ; edit a setting ; modify the settings | Where are the settings? ; Can I change the settings[ here]? ; Open the settings. ; (Which|What) command changes (a setting|the settings|settings)? ; can settings be changed? ; settings? ; where can I configure things?
/show | /show shows the settings and where each value came from. | see (the|my|all) [current ]settings ; look at (the|my) [current ]settings ; check (the|my) settings ; show the settings ; find out which settings are (active|used) ; view my settings ; see which values are used ; know where a value came from | What are (my|the) [current ]settings? ; Show me (the|my) settings. ; (Which|What) command shows the settings? ; which settings are active? ; list the settings ; what is the current temperature[ setting]? ; show settings
/system | Type /system TEXT to set the system prompt, for example /system You are a pirate. | give the model a role ; make the model a pirate ; set a persona ; give you a persona ; write my own system prompt ; change your character | (Which|What) command (sets|changes) the system prompt? ; set system prompt ; change the system prompt
/regen | Type /regen to answer the last message again. /retry does the same. | (get|have) another answer[ to the same question] ; regenerate (the|a) (reply|answer) ; redo the last answer ; make (you|it|the model) try again ; repeat the last answer ; get a (different|new) (reply|answer) ; retry | Try again. ; (That|The) (answer|reply) was not good. How do I get (another|a new) one? ; (Which|What) command (makes a new answer|regenerates|answers again|retries)? ; can you answer (that |)again? ; new answer please, how? ; Can I get a different answer[ to the same question]? ; regenerate ; the answer was bad, how do I get a new one?
/continue | Type /continue to go on with a reply that was cut. | continue (a|the) (reply|answer)[ that was cut] ; go on with (a|the) (reply|answer) ; make the reply longer ; let (the model|it|you) keep writing ; get the rest of (a|the) (reply|answer) ; finish a cut (reply|answer) ; see the rest | Go on. How? ; (Which|What) command (continues|goes on with) (a|the) reply? ; Can the reply go on? ; keep writing - how? ; can you continue your last (reply|answer)?
/undo | Type /undo to take back the last turn. | (undo|take back|remove|delete) (the|my) last (message|turn|question|exchange) ; take back what I (said|wrote) ; go one step back ; unsend a message ; remove my last question | I made a mistake in my last message, can I take it back? ; (Which|What) command (takes back|removes|undoes) the last (turn|message)? ; undo ; can I undo (that|something|my message)? ; can I delete my last message?
/stop | /stop shows the stop strings or sets one, for example /stop "###". | (add|set|use|define|make) a stop string ; see the stop strings ; change the stop strings ; make the reply end at a text ; set a stop sequence | (Which|What) command sets a stop string? ; which stop strings are set? ; show the stop strings ; add stop string
/stats | /stats shows the tokens and the speed of the last reply. | see (the speed|how fast it is|the tokens per second|the number of tokens|how many tokens the reply had|the statistics) ; measure the speed ; check the speed ; know how fast the model is | How fast was (that|the last reply)? ; Where is the (speed|number of tokens) shown? ; How many tokens (did the last reply have|were in the last reply)? ; (Which|What) command shows the (speed|statistics|tokens per second)? ; tokens per second? ; show me (the |)(stats|statistics|speed) ; how many tokens per second do I get?
/copy | Type /copy to copy the last reply to the clipboard. | copy (the|a|your) (last |)(reply|answer)[ to the clipboard] ; get the answer into my clipboard ; paste the reply somewhere else ; put the reply on the clipboard | (Which|What) command copies (the|a) reply? ; Can I copy (the|a|your last) (reply|answer)? ; clipboard? ; I want to paste your answer into another program. ; copy that
/export | Type /export FILE to save the conversation, as .md, .json or .txt. | save (the|this|our) (chat|conversation)[ to a file] ; export (the|this) (chat|conversation) ; write the chat to a file ; keep (a copy of |)(the|this) (chat|conversation) ; store this conversation ; download the conversation | Can I save (the|this) (chat|conversation)? ; (Which|What) command saves the (chat|conversation)? ; save chat ; export as markdown? ; can I get the chat as (a text file|json|markdown)? ; how to save this ; (Which|What) formats can I export? ; does /export write json?
/model | Type /model FILE to load another GGUF model, or start with llama-chat -m FILE.gguf. | (load|use|get|try) (another|a bigger|a different|a real|a better|my own|a new|a smarter) model ; (change|switch) (the model|models|to another model) ; replace (you|the demo model) ; load a (GGUF|model) file ; upgrade you ; switch models without restarting ; open a gguf | I want a (real|bigger|better|smarter) model. ; (Which|What) command (loads|changes|switches) (a|the) model? ; Can I use (another|my own|a bigger) model? ; Can I load my own model? ; Can I get something smarter than you? ; load model ; I have a gguf file, what now? ; bigger model please ; how to load a model ; I downloaded a model. How do I (use|start|load) it?
"""
_COMMAND_ALIASES = {"/exit": ["/exit", "/quit", "/bye"], "/clear": ["/clear", "/new"], "/regen": ["/regen", "/retry"]}
_WHAT_DOES = [
    "What does {c} do?", "What does {c} do?", "What is {c}[ for]?", "{c}?", "{c}", "Explain {c}.", "How does {c} work?", "How do I use {c}?",
    "What is the {c} command[ for]?", "What does the (command {c}|{c} command) do?", "Tell me about {c}.", "what happens (if|when) I (type|use|enter) {c}?",
    "{c} does what?", "{c} - what('s| is) it (do|for)?", "{c} - what does it do?", "when (do|should|would) I use {c}?", "Can you explain {c}?", "What is {c} good for?", "help with {c}",
    "whats {c} do", "I typed {c}, what did it do?", "Is there a command {c}?", "what about {c}?", "the command {c}?",
    "What can I do with {c}?", "Why would I type {c}?", "is {c} a command?", "What will {c} do[ to my chat]?", "what does {c} show[ me]?",
]  # fmt: skip
_WANT = [
    "How (do|can|could|would|should) I {w}?", "How (do|can) I {w}?", "how to {w}", "How (do|can) you {w}[ here]?", "I (want|would like|'d like|need) to {w}.",
    "I (want|would like|need) to {w}. (How|What do I type|What do I do|Which command)?", "Can I {w}?", "Is (it possible|there a way|there a command) to {w}?",
    "(What|Which) (command|do I type|should I type) to {w}?", "(What|Which) command (do I use|do I need|is used|is there) to {w}?", "What do I (type|have to type|need) to {w}?",
    "(Please |)(tell|show) me how to {w}.", "(Can|Could) you (tell|show) me how to {w}?", "Help me {w}.", "Where can I {w}?", "(What's|What is) the command to {w}?",
    "I can't find out how to {w}.", "I don't know how to {w}.", "Do you know how (I can|to) {w}?", "is it possible to {w}?", "the command to {w}?", "Any way to {w}?",
    "What is the (best|easiest|right) way to {w}?", "how would I go about it if I wanted to {w}?", "Let me {w}.", "trying to {w}",
]  # fmt: skip


def _read_commands():
    commands = []
    for row in _COMMANDS.strip().split("\n"):
        name, reply, wants, others = _columns(row, 4)
        commands.append((name, reply, _split(wants), _split(others)))
    return commands


COMMANDS = _read_commands()
# What a command does, for replies to "what does /x do".
_PURPOSE = {
    "/help": "/help shows all commands.",
    "/exit": "/exit leaves llama-chat. /quit and /bye do the same.",
    "/clear": "/clear starts a new conversation: the old one is forgotten. /new does the same.",
    "/set": "/set NAME VALUE changes a setting, for example /set temperature 0.7. With --save it is kept for next time.",
    "/show": "/show shows the settings and where each value came from.",
    "/system": "/system TEXT sets the system prompt, which tells the model how to behave.",
    "/regen": "/regen answers the last message again. /retry does the same.",
    "/continue": "/continue goes on with a reply that was cut.",
    "/undo": "/undo takes back the last turn: your last message and its reply.",
    "/stop": '/stop shows the stop strings or sets one, for example /stop "###".',
    "/stats": "/stats shows the tokens and the speed of the last reply.",
    "/copy": "/copy copies the last reply to the clipboard.",
    "/export": "/export FILE saves the conversation to a file, as .md, .json or .txt.",
    "/model": "/model FILE loads another GGUF model.",
}
_PLACEHOLDER = {
    "/set": ["/set", "/set", "/set NAME VALUE", "/set temperature 0.5", "/set top_k 20"],
    "/export": ["/export", "/export", "/export FILE", "/export chat.md", "/export talk.json", "/export notes.txt"],
    "/model": ["/model", "/model", "/model FILE", "/model big.gguf"],
    "/system": ["/system", "/system", "/system TEXT"],
    "/stop": ["/stop", "/stop", '/stop "###"', '/stop "END"'],
}


def _what_does_turn(name):
    shown = pick(_COMMAND_ALIASES.get(name) or _PLACEHOLDER.get(name) or [name])
    reply = _PURPOSE[name]
    if shown in ("/quit", "/bye"):
        reply = f"{shown} leaves llama-chat, like /exit."
    elif shown == "/new":
        reply = "/new starts a new conversation, like /clear."
    elif shown == "/retry":
        reply = "/retry answers the last message again, like /regen."
    question = pick_expand(_WHAT_DOES, c=shown)
    return Turn(humanise(capital(question), typos=False), reply)


def _want_turn(command):
    _, reply, wants, others = command
    if others and chance(0.35):
        question = pick_expand(others)
    else:
        question = pick_expand(_WANT, w=pick_expand(wants).strip())
    return Turn(humanise(capital(question)), reply)


_ALSO_A_KEY = ["Is there also a key for it?", "And with a key?", "Is there also a key?", "can I do that with a key?", "and which key does that?", "Is there a shortcut?"]


def _commands():
    kind = rng.random()
    if kind < 0.38:
        turns = [_what_does_turn(pick(COMMANDS)[0])]
        if chance(0.15):
            other = pick(COMMANDS)[0]
            turns.append(Turn(humanise(capital(pick_expand(SAME_RELATION, m=other)), typos=False), _PURPOSE[other]))
        return turns
    command = pick(COMMANDS)
    turns = [_want_turn(command)]
    if command[0] == "/exit" and chance(0.25):
        turns.append(Turn(humanise(pick(_ALSO_A_KEY)), "Press Ctrl+D, or Ctrl+C twice on an empty prompt, to leave llama-chat."))
    return turns


# --------------------------------------------------------------------------
# Changing one setting to a value

_VALUES = {
    "temperature": ["0", "0.1", "0.2", "0.3", "0.5", "0.6", "0.7", "0.8", "0.9", "1", "1.0", "1.2", "1.5", "2"],
    "top_k": ["1", "5", "10", "20", "30", "40", "50", "60", "80", "100"],
    "top_p": ["0.5", "0.7", "0.8", "0.9", "0.92", "0.95", "0.99", "1"],
    "min_p": ["0", "0.01", "0.02", "0.05", "0.1", "0.2"],
    "repetition_penalty": ["1", "1.05", "1.1", "1.15", "1.2", "1.3"],
    "seed": ["1", "7", "42", "99", "123", "2024", "31337", "5", "8", "1000"],
    "max_new_tokens": ["10", "50", "64", "100", "128", "200", "256", "300", "500", "512", "1000", "2000", "2048", "4096"],
    "min_new_tokens": ["5", "10", "20", "50", "100"],
    "max_time": ["5", "10", "20", "30", "60"],
    "context_length": ["2048", "4096", "8192", "1024", "16384"],
    "repeat_last_n": ["64", "128", "256"],
    "presence_penalty": ["0.2", "0.5", "1"],
    "frequency_penalty": ["0.2", "0.5", "1"],
}
_SPOKEN = {
    "temperature": ["temperature", "the temperature", "temp"],
    "top_k": ["top_k", "top-k", "top k"],
    "top_p": ["top_p", "top-p", "top p"],
    "min_p": ["min_p", "min-p", "min p"],
    "repetition_penalty": ["repetition_penalty", "the repetition penalty", "repetition penalty", "repeat penalty"],
    "seed": ["seed", "the seed", "a seed"],
    "max_new_tokens": ["max_new_tokens", "max new tokens", "the token limit", "the maximum number of tokens", "the reply limit"],
    "min_new_tokens": ["min_new_tokens", "min new tokens", "the minimum number of tokens"],
    "max_time": ["max_time", "the time limit"],
    "context_length": ["context_length", "the context length", "the context size"],
    "repeat_last_n": ["repeat_last_n"],
    "presence_penalty": ["presence_penalty", "the presence penalty"],
    "frequency_penalty": ["frequency_penalty", "the frequency penalty"],
}
_SET_TO = [
    "How (do|can|would) I (set|change|put) {s} to {v}?", "Set {s} to {v}.", "(Please |)(change|put|turn) {s} to {v}.", "set {s} {v} - how?", "how to set {s} to {v}",
    "I (want|would like|need) {s} (at|of|to be) {v}.", "What (should|do|must) I type (to make|to set|for) {s} {v}?", "how do I (make|get|use) {s} {v}?", "{s} = {v}, how?",
    "Can you set {s} to {v}?", "(Which|What) command sets {s} to {v}?", "{s} {v} please", "set {s} to {v}, how do i do that?", "How is {s} set to {v}?",
    "I'd like to use {s} {v}", "(Can|Could) I (set|change) {s} to {v}?", "what's the command for {s} {v}?", "(raise|lower|increase|reduce) {s} to {v}",
]  # fmt: skip
_SET_ONE = [
    "How (do|can|would) I (set|change|adjust|edit) {s}?", "Can I (change|set|adjust) {s}[ here]?", "(Which|What) command (changes|sets) {s}?", "Where (do|can) I (set|change) {s}?",
    "how to (change|set) {s}", "I want to (change|set|adjust) {s}.", "What do I type to (change|set) {s}?", "change {s}", "(Tell|Show) me how to (change|set) {s}.",
    "How do I (raise|lower|increase|reduce) {s}?", "is it possible to change {s}?",
]  # fmt: skip
_THEN_SET = ["How do I set it to {v}?", "And how do I set it to {v}?", "Set it to {v}.", "how can i change it to {v}", "I want it at {v}.", "How do I change it?", "Where do I change it?", "how do i set that?"]


def _set_reply(name, value):
    return f"Type /{name} {value}, or /set {name} {value}."


def _settings():
    name = pick(list(_VALUES))
    kind = rng.random()
    value, spoken = pick(_VALUES[name]), pick(_SPOKEN[name])
    if kind < 0.45:
        return [Turn(humanise(capital(pick_expand(_SET_TO, s=spoken, v=value)), typos=False), _set_reply(name, value))]
    if kind < 0.62:
        example = {"temperature": "0.7", "seed": "1", "max_new_tokens": "512"}.get(name, _VALUES[name][len(_VALUES[name]) // 2])
        return [Turn(humanise(capital(pick_expand(_SET_ONE, s=spoken))), f"Type /{name} and a value, for example /{name} {example}.")]
    if kind < 0.78:
        # first the meaning, then "how do I set it to ..."
        term = next(t for t in TERMS if t[2] and any(a.lower().replace("-", "_").replace(" ", "_") == name for a in t[1]))
        question = pick_expand(_DEFINE if chance(0.7) else _SETTING_FORMS, t=pick(term[1]))
        then = pick_expand(_THEN_SET, v=value)
        example = value if value in then else {"temperature": "0.7", "seed": "1", "max_new_tokens": "512"}.get(name, _VALUES[name][len(_VALUES[name]) // 2])
        reply = _set_reply(name, example) if value in then else f"Type /{name} and a value, for example /{name} {example}."
        return [Turn(humanise(capital(question)), term[0]), Turn(humanise(then, typos=False), reply)]
    if kind < 0.9:
        tokens = pick(_VALUES["max_new_tokens"])
        question = pick_expand(
            ["How (do|can) I limit (replies|the reply|answers|a reply) to {v} tokens?", "(Make|Keep) (the replies|replies|answers) at most {v} tokens long.",
             "I want (replies|answers) with at most {v} tokens.", "limit (the reply|replies|answers) to {v} tokens", "no reply should be longer than {v} tokens, how?",
             "how do i cap replies at {v} tokens?", "only {v} tokens per reply please"], v=tokens)  # fmt: skip
        return [Turn(humanise(question, typos=False), _set_reply("max_new_tokens", tokens))]
    text = pick(["###", "END", "STOP", "User:", "---", "The end", "***", "\\n"])
    question = pick_expand(["How do I (set|add|use) {v} as a stop string?", "Make {v} a stop string.", "Add the stop string {v}.", "set the stop string to {v}",
                            "I want the reply to (stop|end) at {v}.", "stop when the model writes {v}, how?", "How do I stop at {v}?"], v=text)  # fmt: skip
    return [Turn(humanise(question, typos=False).replace(text.lower(), text), f'Type /stop "{text}".')]


# --------------------------------------------------------------------------
# Keys, start, behaviour: reply | questions

_INTENTS = """
Press Enter to send your message. | (Which|What) key sends (my|the|a) message? ; How do I send (a|my|the) message? ; How do I submit my (text|question)? ; send message ; what does Enter do[ here]? ; enter key? ; what key do I press to send? ; how to send
Press Alt+Enter or Ctrl+J to make a new line without sending, or end the line with a backslash. | How do I (type|make|add|get|write|enter|insert) a (new line|line break|newline)[ without sending]? ; How (do|can) I write (more than one line|several lines|multiple lines|two lines)? ; (Which|What) key makes a (new line|newline|line break)? ; What does (Ctrl+J|Alt+Enter|ctrl-j|alt-enter|a backslash at the end|the backslash at the line end) do[ here]? ; (Alt+Enter|Ctrl+J) does what[ here]? ; new line ; (Ctrl+J|Alt+Enter)? ; multi-line (input|message|prompt)? ; enter sends my message but I want a new line ; how to write a message with two lines ; line break without sending? ; what is (Alt+Enter|Ctrl+J) for? ; can I type several lines?
Press Ctrl+C while the reply is written. It stops, and the text written so far is kept. | How (do|can) I stop (a|the|your) (reply|answer)[ while it is (being |)written]? ; How can I interrupt (you|the model|a reply)? ; How do I cancel (the|an) (answer|reply)? ; stop writing ; Can I stop the model (while it writes|in the middle)? ; How do I abort (a|the) reply? ; Interrupt the reply. ; how can I make you (stop talking|shut up|be quiet)? ; the reply is too long, how do I stop it? ; What does Ctrl+C do (while|when) (the model writes|a reply is written)? ; (which|what) key stops (a|the) reply? ; you talk too much, how do I stop you? ; how do I make it stop? ; break off the answer - how? ; kill the reply
No, the text written so far is kept when you press Ctrl+C. | Is the text lost when I press Ctrl+C? ; Do I lose the (text|reply|answer) (if|when) I (press Ctrl+C|stop it|stop a reply)? ; is the text (lost|gone|deleted) after Ctrl+C? ; does Ctrl+C delete the reply? ; will stopping a reply delete it? ; is a stopped reply kept?
Ctrl+C stops a reply while it is written, or clears the text you typed. Pressed twice on an empty prompt, it leaves llama-chat. | What does Ctrl+C do? ; What is Ctrl+C for? ; Ctrl+C? ; ctrl-c ; what happens when I press Ctrl+C? ; explain Ctrl+C ; how do I clear the text I typed? ; (Which|What) key clears (my|the) (text|input|line)? ; how do i delete what i typed? ; control c?
Ctrl+D leaves llama-chat, like /exit. | What does Ctrl+D do? ; What is Ctrl+D for? ; Ctrl+D? ; ctrl-d ; what happens when I press Ctrl+D? ; what does ctrl-d do here? ; control d?
Press the Up key to get your earlier messages, or Ctrl+R to search them. | How do I get my (earlier|old|last|previous) (messages|message|input) back? ; How do I (see|use) (the |my )(input |message |)history? ; (Which|What) key brings back my (last|earlier) message? ; what do the (Up|Up and Down|arrow) keys do? ; how can I repeat my last message? ; can I get my old messages back into the input line? ; how to go through my history ; up arrow? ; I want to send my last message again ; scroll through my messages ; earlier prompts - how do I get them back?
Ctrl+R searches the history of your messages. | What does Ctrl+R do? ; What is Ctrl+R for? ; Ctrl+R? ; ctrl-r ; How do I search (the|my) history? ; How can I find an old message? ; (which|what) key searches (the|my) history? ; search my earlier messages
Tab completes commands. | What does Tab do? ; What is Tab for? ; does tab do anything? ; Tab? ; the Tab key? ; can it complete commands? ; is there (auto-completion|completion|autocomplete)? ; How do I complete a command? ; (which|what) key completes (a command|commands)? ; do I have to type the whole command?
Ctrl+G opens an editor, where you can write a long message. | What does Ctrl+G do? ; What is Ctrl+G for? ; Ctrl+G? ; ctrl-g ; How (can|do) I (write|compose|type) (a long message|my message) (in|with) an editor? ; can I use (an|my) editor? ; (which|what) key opens (an|the|my) editor? ; open an editor ; I want to write a long message comfortably ; is there an editor?
Ctrl+L redraws the screen. | What does Ctrl+L do? ; What is Ctrl+L for? ; Ctrl+L? ; ctrl-l ; the screen looks (broken|messed up|wrong) ; How do I redraw the screen? ; (which|what) key redraws the screen? ; my terminal looks garbled ; refresh the screen
Enter sends, Alt+Enter makes a new line, Ctrl+C stops a reply, Ctrl+D leaves, Up shows earlier messages, Ctrl+R searches them, Tab completes and Ctrl+G opens an editor. | (Which|What) keys (are there|can I use|do what|are important)? ; (List|Show me) the keys. ; (What|Which) (keyboard |)shortcuts (are there|can I use|exist|do you have)? ; keyboard shortcuts ; key bindings? ; explain the keys ; all shortcuts please ; what hotkeys are there?
Start it with llama-chat -m FILE.gguf, or type /model FILE in the chat. | How do I start (llama-chat |it |)with (another|my own|a different|a bigger) model? ; How do I start with a model[ file]? ; what is -m for? ; what does -m do? ; (Which|What) flag loads a model? ; load a gguf from the command line ; command line option for the model? ; what does llama-chat -m do?
Use llama-chat -p "question". It answers and exits. | How do I ask (just |only |)one question from the (shell|command line|terminal)? ; what is -p for? ; what does -p do? ; Can I use it in a script? ; How do I use llama-chat in a (script|shell script)? ; answer one question and exit - how? ; Can I ask a question without opening the chat? ; non-interactive use? ; one-shot question? ; (Which|What) flag asks one question?
Yes. echo text | llama-chat reads the text from the pipe and answers it. | Can I pipe text (into|to) llama-chat? ; does it read (from |)(stdin|a pipe|standard input)? ; How do I pipe a file into (it|llama-chat)? ; pipe? ; can I use a pipe? ; does echo work with llama-chat? ; how do I send a text file to the model?
Type llama-chat in the terminal. | How do I start (llama-chat|the program|the chat|it|this program)? ; How is llama-chat started? ; start llama-chat ; (what|which) command starts llama-chat? ; how do I open the chat again? ; how do I run llama-chat?
llama-chat --help lists all flags. | (Which|What) (flags|options|command line options|arguments) (are there|does llama-chat have|can I use)? ; How do I see (all |)(the )(flags|options)? ; what does --help do? ; list the flags ; list of command line options? ; where are the flags (listed|explained)?
Yes, it runs offline on your own computer. Nothing you type leaves it. | does (this|it|llama-chat) (work|run) (offline|without internet|without the internet|without a connection)? ; Do (I|you) need (the |an )internet[ connection]? ; does it need the internet? ; is it offline? ; Is my (chat|data|text) private? ; Is my data sent (anywhere|to a server|to the cloud)? ; Do you send my data (away|to someone|to the internet)? ; who can (read|see) my (chat|messages)? ; is this private? ; Is it safe to (tell you secrets|type private things)? ; does anyone read this? ; Are you connected to the internet? ; do you run in the cloud? ; are you online? ; where does the model run? ; do you run on my (computer|machine|laptop)? ; does anything leave my computer? ; is there a server? ; can I use it on a plane? ; no wifi here, does it still work?
No GPU is needed. Small models run on a normal CPU, but a GPU is faster. | Do(es it|es this| I) need a (GPU|graphics card)? ; can I run (this|it) without a (GPU|graphics card)? ; does (this|it) run on a CPU? ; Do I need a (strong|fast|good) computer? ; will it run on my (laptop|old computer|pc)? ; what hardware do I need? ; can my old computer run this? ; is a GPU required?
Big models are slow on small computers. Use a smaller model, a stronger quantization or a GPU. | Why (is it|are you|is the model) so slow? ; How can I make it faster? ; The (replies|answers) are slow. ; it takes too long ; How do I speed it up? ; can it run faster? ; how to get faster replies ; why does it take so long?
A model needs a bit more memory than the size of its file. | How much (memory|RAM) (do I need|does a model need|does a model use|is needed)? ; will the model fit in(to|) memory? ; memory needed for a model? ; is my RAM enough?
The default temperature is 0.8. | What is the default temperature? ; default temperature? ; (Which|What) temperature is (used|set|the default|normal)? ; what is the standard temperature? ; what is the temperature set to by default?
The default of top_k is 40. | What is the default (of |for |)top[-_]k? ; default top_k? ; (Which|What) top-k is used[ by default]? ; what is top_k by default?
The default of top_p is 0.95. | What is the default (of |for |)top[-_]p? ; default top_p? ; (Which|What) top-p is used[ by default]? ; what is top_p by default?
The default of min_p is 0.05. | What is the default (of |for |)min[-_]p? ; default min_p? ; (Which|What) min-p is used[ by default]? ; what is min_p by default?
The default of max_new_tokens is 1024. | What is the default (of |for |)max_new_tokens? ; default max_new_tokens? ; how many tokens can a reply have by default? ; (Which|What) token limit is used[ by default]? ; what is max_new_tokens by default? ; what is the default reply limit?
There is no repetition penalty by default: its value is 1.0. | What is the default (of |for |)(the |)repetition[ _]penalty? ; is there a repetition penalty by default? ; default repetition penalty? ; (Which|What) repetition penalty is used[ by default]?
The default context length is 0, which means that it is chosen automatically. | What is the default context (length|size)? ; default context_length? ; (Which|What) context length is used[ by default]?
If you give no seed, one is chosen and shown. | What is the default seed? ; (Which|What) seed is used (by default|if I give none)? ; default seed? ; do I need to set a seed?
The defaults are temperature 0.8, top_k 40, top_p 0.95, min_p 0.05, no repetition penalty and max_new_tokens 1024. | What are the default (settings|values)? ; (Which|What) settings are used by default? ; default settings? ; list the defaults ; tell me the defaults ; (Which|What) settings should I use? ; What are good settings? ; recommend some settings ; what are the best settings? ; what settings do you recommend?
The settings are temperature, top_k, top_p, min_p, repetition_penalty, repeat_last_n, presence_penalty, frequency_penalty, seed, max_new_tokens, min_new_tokens, max_time, stop, context_length, context_overflow and system_prompt. | (What|Which) settings (are there|exist|can I change|does llama-chat have|do you have)? ; List (all |)(the |)settings. ; name the settings ; all settings please ; what can I (set|configure)? ; names of the settings?
Add --save to /set, for example /set temperature 0.7 --save. Then it is kept for next time. | How (do|can) I (save|keep) (a setting|my settings|the settings|a value)? ; How do I make a setting permanent? ; are (my |)settings (saved|kept)? ; what does --save do? ; keep the temperature for next time ; do I have to set it every time? ; save settings ; how do settings survive a restart? ; remember my settings for next time ; will my settings be there tomorrow?
For longer replies raise max_new_tokens or min_new_tokens. A reply that was cut goes on with /continue. | How (can|do) I (get|make|have) (longer replies|longer answers|the replies longer|the answers longer)? ; I want longer (replies|answers). ; (My|The|Your) (replies|answers) are too short. ; make the (replies|answers) longer, which setting? ; longer answers please, how? ; the answers end too soon, what can i change? ; why are the replies so short? ; too short! which setting?
For shorter replies lower max_new_tokens, or use the EOS reward to end earlier. | How (can|do) I (get|make|have) (shorter replies|shorter answers|the replies shorter|the answers shorter)? ; I want shorter (replies|answers). ; (My|The|Your) (replies|answers) are too long. ; make the (replies|answers) shorter, which setting? ; I'd like to limit how much (the bot|you|the model) write[s]. ; How do I limit the length of (a reply|replies|the answer)? ; keep replies short - which setting?
Yes, the EOS reward makes the end token more likely, so the reply ends sooner. | Can I get (EOS|the end token|the end) (sooner|earlier)? ; can EOS come earlier? ; is there a way to get EOS sooner?
A good start is the default: temperature 0.8, top_k 40, top_p 0.95 and min_p 0.05. | What is a good temperature? ; (Which|What) temperature should I use? ; which temperature is best? ; good temperature for chatting? ; recommend a temperature
A bigger model knows more. Load one with /model FILE or llama-chat -m FILE.gguf. | Why do you know so little? ; How do I get (better|smarter) answers? ; Why are (you so bad|your answers so simple|you so limited)? ; why can't you answer hard questions? ; is there a better model[ than you]? ; Are you the (real|best) model? ; are there bigger models? ; why is this model so (small|weak|bad)? ; what is the demo model for? ; What is the demo model? ; are other models better? ; can other models do more? ; your answers are too simple
"""


def _read_intents():
    intents = []
    for row in _INTENTS.strip().split("\n"):
        if row.startswith("Yes. echo"):
            reply, forms = row.rsplit(" | ", 1)
        else:
            end = row.index(" | ")
            reply, forms = row[:end], row[end + 3 :]
        intents.append((reply.strip(), _split(forms)))
    return intents


INTENTS = _read_intents()


def _intents():
    reply, forms = pick(INTENTS)
    question = pick_expand(forms)
    kind = rng.random()
    lowered = question[0].lower() + question[1:] if question[1:2].islower() else question
    if kind < 0.1:
        question = pick_expand(DIRECT, q=question.rstrip("?."))
    elif kind < 0.16 and question.endswith("?"):
        question = pick_expand(["I (have|got) a question: {q}", "Tell me, {q}", "I wonder: {q}", "(In|About) llama-chat: {q}", "Just to be sure: {q}"], q=lowered)
    return [Turn(humanise(capital(question)), reply)]


def program():
    """One or two turns about the program."""
    kind = rng.random()
    if kind < 0.42:
        return _terms()
    if kind < 0.64:
        return _commands()
    if kind < 0.76:
        return _settings()
    return _intents()
