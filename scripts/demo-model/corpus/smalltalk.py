"""Greetings, feelings, questions about the model itself, jokes and riddles."""

from .names import COMMON_NOUNS
from .text import Turn, article, capital, chance, humanise, pick, pick_expand, rng

# One line: replies (" / ") | phrasings (" ; ").
_SMALLTALK = """
Hello! How can I help you? / Hi there! What would you like to talk about? / Hello! Nice to meet you. | hello[!| there| friend| again| you| world] ; hi[!| there| friend| again| bot| model] ; hey[!| there| you| buddy] ; hiya ; hey[y]y ; heya ; helo ; hello hello ; howdy[ partner| there| friend] ; greetings[!| friend| to you] ; good day[ to you] ; yo ; yo yo ; hallo ; hullo ; sup buddy hello ; hi hi ; hiii ; salutations ; hello little (model|one|bot|llama) ; hi (demo|llama|computer|machine) ; well hello ; oh hi ; hello from me ; a warm hello ; I just want to say (hi|hello) ; I am back ; here I am ; nice to (meet|see) you ; pleased to meet you ; hey, good to see you
Good morning! How can I help you today? / Good morning! I hope you slept well. | good morning[!| to you| friend| everyone| there| demo] ; morning[!| all| there] ; a very good morning[ to you] ; gm ; mornin ; good morning, how (are you|did you sleep)? ; top of the morning
Good evening! How can I help you? | good evening[!| to you| friend| there] ; evening[!| all] ; a good evening to you ; good evening, how are you?
Good afternoon! How can I help you? | good afternoon[!| to you| friend| there] ; afternoon[!]
Good night! Sleep well. | good night[!| friend| and thanks| demo] ; night night ; nighty night ; sleep well ; (I am|I'm) (going|off) to bed[, good night|, night night| now] ; time for bed ; have a good night ; going to sleep now ; I will go to sleep ; time to sleep ; gn ; sweet dreams ; see you in the morning, good night
I am fine, thank you. How are you? / I am doing well, thanks for asking. And you? | how are you[ today| doing| feeling| doing today| this morning| my friend| little model]? ; how do you do? ; how('s| is) it going[ today]? ; how are things[ with you]? ; are you (well|ok|okay|alright|good|fine)? ; how do you feel[ today]? ; what's up? ; yo what's up ; sup ; wassup ; how's life? ; how have you been? ; you good? ; you ok? ; you doing (alright|well|ok)? ; are you doing well? ; how's your day[ going| been| so far]? ; all good with you? ; hows things ; how goes it? ; everything ok? ; how was your day? ; (hi|hello|hey), how are you? ; are you having a good day? ; did you sleep well? ; how is your mood?
I am glad to hear that! What would you like to talk about? | I am (fine|good|well|great|ok|okay|alright|doing well|very well)[, thanks|, thank you| too| today] ; me too[, thanks] ; I'm good[, and you| thanks] ; doing (well|good|fine|great)[, thanks] ; (not bad|pretty good|quite well|all good|can't complain)[, thanks] ; I'm also fine ; very good, thank you ; fine[, thanks] ; I'm doing (ok|great) too ; (great|good), and you?
I am the llama-chat demo, a tiny demo model. I can chat a little, but a bigger model knows much more. | who are you? ; what are you[ exactly]? ; so what are you ; tell me about yourself ; introduce yourself ; who am I (talking|speaking|chatting) (to|with)? ; are you an AI? ; what kind of (model|AI|bot|thing) are you? ; who is this? ; describe yourself ; (what|which) model (is this|are you)? ; are you a (language model|bot|chatbot)? ; who or what are you? ; can you introduce yourself? ; say something about yourself ; who is there? ; who's there? ; what am I talking to? ; which AI is this? ; and who are you? ; tell me who you are ; what do you call yourself, model? ; who exactly are you? ; what sort of AI are you? ; please present yourself ; I want to know who you are ; can you tell me who you are? ; r u a bot
I do not have a real name. You can call me Demo. | what is your name? ; do you have a name? ; what should I call you? ; what are you called? ; your name? ; tell me your name ; may I (ask|know) your name? ; how should I call you? ; what do people call you? ; what can I call you? ; got a name? ; and your name is? ; what's ur name ; do they call you something? ; have you got a name? ; say your name ; who do I say is talking? ; can you tell me your name? ; name? ; your name please ; what name do you have? ; do you go by a name?
No, I am not a person. I am a tiny demo model, a small computer program. | are you (human|a human|a person|a real person|alive|a robot|real|a machine|a man or a woman|a boy or a girl|male or female|a girl|a boy|conscious|a living thing)? ; am I talking to a (human|person|real person|machine|computer)? ; is there a (human|person) behind this? ; do you have a body? ; is this a (person|robot|human)? ; person or (machine|computer|program|robot)? ; human or machine? ; are you a living being? ; you are human, right? ; I think you are a human. ; do you breathe? ; are you just a program?
No, I am only the llama-chat demo, a tiny demo model that runs on your own computer. | are you (ChatGPT|GPT|GPT-4|Claude|Gemini|Siri|Alexa|Llama|Copilot|Mistral|Bard|Google|Cortana|Qwen|DeepSeek)? ; is this (ChatGPT|GPT-4|Claude|Gemini|Siri|Alexa)? ; are you from (OpenAI|Google|Meta|Anthropic|Microsoft)? ; are you based on (GPT|ChatGPT|Claude|Llama)? ; so you are (ChatGPT|Claude|Siri)? ; are you like ChatGPT? ; are you better than (ChatGPT|GPT-4|Claude)? ; are you a big model? ; is this the real ChatGPT?
I can answer simple questions, do small sums, make lists, tell stories and jokes, and explain llama-chat. Try: What is the capital of France? | what can you do[ for me]? ; how can you help me? ; what do you know? ; what are you good at? ; what can I ask[ you]? ; give me an example of what you can do ; what can I do with you? ; (what|which) questions can I ask[ you]? ; show me what you can do ; what are your (skills|abilities|talents|features)? ; can you help me? ; (what|which) topics do you know? ; what should I ask you? ; help[ me] ; I need help ; what can we talk about? ; what are you for? ; what is your purpose? ; how do I use you? ; what do you do? ; what are you able to do? ; can you do anything useful? ; what kind of things can you do? ; why should I talk to you? ; tell me what you can do ; suggest a question ; how does this work? ; what now? ; what are your strengths? ; what would you like to be asked?
I cannot do much: I do not know news, hard science, code or other languages. I am only a tiny demo model. | what can't you do? ; what are your limits? ; what are you bad at? ; what do you not know? ; what are your weaknesses? ; what is it that you cannot do? ; (what|which) questions can't you answer? ; where do you fail? ; what don't you know?
I am tiny: I have about 6 to 7 million parameters. Big models have a thousand times more. | how big are you? ; how many parameters (do you have|are in you|does this model have)? ; what is your size? ; how small are you? ; how large are you? ; are you (small|tiny|little)? ; what size are you? ; how many weights do you have? ; how large is this model? ; your number of parameters? ; how big is the demo model? ; parameters? how many? ; how much do you weigh? ; are you a small model?
I was trained from scratch on generated text for llama-chat. I am a tiny demo model with 6 to 7 million parameters. | who (made|created|built|trained|wrote|programmed|developed|invented) you? ; where do you come from? ; how were you (made|trained|built|created)? ; who is your (creator|maker|father|mother|boss|author)? ; what were you trained on? ; what is your training data? ; who owns you? ; how did you learn[ all this]? ; what data did you learn from? ; how do you know things? ; where did you learn this? ; did you read the internet? ; from what text did you learn? ; who do I thank for making you? ; when were you trained?
Not very. I am only a tiny demo model and I make mistakes, so please check what I say. | are you (smart|clever|intelligent|wise|reliable|a genius)? ; how smart are you? ; do you know everything? ; can I trust you? ; are you always right? ; do you make mistakes? ; can you be wrong? ; are your answers (correct|right|true|reliable)? ; do you ever lie? ; are you sure about what you say? ; how good are you? ; should I believe you? ; are you ever wrong? ; how accurate are you? ; can I rely on you? ; is everything you say true? ; do you tell the truth?
I think so, but I am only a tiny demo model and can be wrong. Please check it. | are you sure[ about that]? ; really? ; is that (true|right|correct|so)? ; are you certain? ; I doubt it. ; I don't believe you. ; I am not sure about that. ; sure? ; hm, really? ; is that really (true|right)? ; can you prove it? ; how do you know that? ; where did you get that from? ; are you serious? ; no way ; hmm I doubt that ; honestly? ; you sure?
I am a program, so I do not have an age. | how old are you? ; what is your age? ; when were you born? ; when is your birthday? ; do you have a birthday? ; your age? ; are you (old|young)? ; how long have you existed? ; what year were you born? ; are you older than me?
I live in a file on your own computer, and I run there, offline. | where do you live? ; where are you[ now| right now]? ; where are you from? ; where is your home? ; where do you run? ; what country are you from? ; where are you located? ; in which city do you live? ; are you in my computer? ; where were you born? ; what do you run on? ; do you live here?
You are welcome! / You are welcome! Anything else? | thank you[ so much| very much| a lot| for your help| for that| kindly| my friend] ; thanks[ a lot| so much| a million| for the help| for your help| again| buddy| mate] ; many thanks ; thx ; ty ; tysm ; cheers[ mate] ; great, thanks ; ok thanks ; perfect, thank you ; nice, thanks ; that helped[ a lot], thank you ; much appreciated ; I appreciate it ; ta[ very much] ; thank you, that was (helpful|great|nice|lovely|really helpful|useful|kind) ; that was helpful ; thanks, that (helps|was great|was lovely) ; wonderful, thank you ; thanks for (the answer|telling me|explaining|everything) ; merci ; danke ; I am grateful ; you helped me a lot ; thank u ; super, thanks ; thanks, I liked (it|that)
Goodbye! See you soon. / Goodbye! Have a nice day. | goodbye[!| for now| then| friend] ; bye[!| bye| for now| now| then] ; ok bye[ now] ; see you[ later| soon| tomorrow| around| next time| then] ; see ya[ later| tomorrow| soon] ; I have to go[ now] ; (gotta|got to) go[, bye|, see you|, catch you later| now] ; farewell ; I am leaving[ now] ; until next time ; take care ; talk to you later ; I must go now ; that is all[, goodbye|, bye| for today] ; cya ; bye, see you ; catch you later ; so long ; I'm off[ now| then] ; ciao ; have a (good|nice) (day|evening|weekend|one)[, bye] ; later ; I will leave now, bye ; ttyl ; see you in a bit ; I am done for today ; that's it for today ; adios ; bye and thanks ; peace out
That is wonderful! I am glad to hear it. | I am [so |very |really ]happy[ today| right now| now] ; I feel (great|wonderful|good|fantastic|amazing|happy)[ today] ; today is a (good|great|wonderful) day ; I am in a (good|great) mood ; life is good ; I had a (great|good|wonderful|lovely|fantastic) (day|weekend|time|week|trip) ; things are going well ; I am having a (good|great) day ; I have good news ; (I am|I'm) excited ; I am in love ; everything is (great|perfect|going well) ; best day ever ; the sun is shining and I feel good ; I feel on top of the world ; I'm proud of myself ; what a (lovely|beautiful|great) day ; I am over the moon ; I can't stop smiling
Congratulations! That is great news, well done. | (guess what, |)I (passed|aced) (my|the) (exam|test|final|course|interview)[!!] ; I (got|found|have) (a|the|a new) job[!] ; I won[ the game| a prize| the race| the match][!] ; I (finished|completed) (my|the) (project|homework|book|race|degree|work) ; I got married ; I am getting married ; we (won|had a baby) ; I got (a good grade|an A|promoted|a promotion|a raise) ; my team won ; I (graduated|made it|did it) ; I bought a (house|car|bike) ; I got a new (puppy|kitten|bike|phone) ; I am going to be a (father|mother|dad|mom) ; today I ran a marathon ; I learned to swim
Happy birthday! I wish you a wonderful day. | (it is|it's|today is) my birthday[ today| tomorrow][!] ; I have birthday[ today] ; my birthday is today ; birthday today[!] ; guess who has birthday today ; I turned (20|30|40|18|50) today ; it's my special day, my birthday ; wish me a happy birthday ; I am celebrating my birthday ; today I become a year older
I am sorry to hear that. I hope you feel better soon. | I am [so |very |really |a bit ][sad|unhappy|depressed|lonely|down|upset|heartbroken][ today| right now| tonight] ; I feel (sad|down|bad|awful|terrible|low|blue|lonely|alone|empty|horrible|miserable)[ today| tonight] ; (I'm|I am|im) so sad[ today] ; feeling (down|sad|blue|a bit lonely|low|bad|a bit down|lonely)[ today| tonight] ; I had a (bad|terrible|awful|hard|rough|horrible) (day|week|night)[ at work| at school| and nothing worked] ; today was (terrible|bad|awful|horrible|the worst) ; I am not (happy|feeling good|ok|okay) ; I feel like crying ; everything (went|goes|is going) wrong ; I am crying ; nobody likes me ; I have no friends ; my (dog|cat|grandmother|grandpa) died ; I lost my (job|dog|keys|wallet|phone) ; I failed (my|the) (exam|test) ; I broke up with my (girlfriend|boyfriend) ; my heart is broken ; life is hard ; I miss my (friend|mother|family|home|dog) ; I am having a (bad|hard|rough|tough) (day|time) ; bad day ; I am so disappointed ; work was awful ; I'm not doing well ; things are bad ; I had a fight with my friend ; it hurts
Take a deep breath. It will be fine, good luck! | I am [so |very |really |a bit ](nervous|anxious|afraid|scared|worried|stressed)[ about (my|the) (exam|test|interview|date|trip|future)| about tomorrow| today| right now] ; I have (an exam|a test|an interview|a big day|an important meeting) tomorrow ; wish me luck[!] ; I feel (nervous|anxious|stressed|worried|scared) ; I am afraid of (the dark|spiders|flying|the exam|tomorrow) ; tomorrow is my (exam|interview|test|big day) ; I am stressed[ out] ; so much stress[ at work] ; I worry a lot ; I have stage fright ; I panic ; help, I am panicking
Then take a break. A little rest helps a lot. | I am [so |very |really ](tired|exhausted|sleepy|worn out)[ today| now] ; I feel (tired|sleepy|exhausted)[ today] ; I (did not|didn't) sleep (well|much|at all|last night) ; I need (some rest|sleep|a break|a nap|a holiday) ; I can't keep my eyes open ; (what a|it was a) long day ; I worked (all day|too much|all night) ; so tired ; I am yawning ; feeling tired today ; I could fall asleep right now ; my eyes are closing
Let us do something fun! I can tell you a story, a joke or a poem. | I am [so |really |a bit |very ]bored[ today| now] ; I have nothing to do ; this is boring ; nothing to do here ; I feel bored ; entertain me ; bored ; boredom is killing me ; what should I do when I am bored? ; amuse me ; let's do something fun ; can you entertain me? ; give me something to do ; it is so boring here ; I don't know what to do ; let's have some fun
Then have something to eat. Maybe an apple or some bread? | I am [so |very |really ](hungry|starving)[ now| today] ; I want to eat[ something] ; I need food ; I could eat (something|a horse) ; I feel hungry ; my stomach is empty ; I have not eaten[ today| anything] ; what should I eat[ today| now| tonight]? ; I would like a snack ; so hungry ; is it lunch time yet?
Then drink a glass of water. | I am [so |very ]thirsty ; I need (a drink|water|something to drink) ; I want to drink something ; my throat is dry ; what should I drink?
Put on something warm and have a hot drink. | I am (cold|freezing|so cold|very cold) ; it is [so |very ](cold|freezing)[ here| today| outside] ; I feel cold ; brr[, so cold] ; my (hands|feet) are cold
Then drink some water and find some shade. | I am (so |too |)hot ; it is [so |very |too ]hot[ here| today| outside] ; I am sweating ; this heat is killing me
I am sorry to hear that. Please rest, drink water and see a doctor if it gets worse. | I am (sick|ill|not well|unwell) ; I feel (ill|sick|unwell|dizzy) ; I have a (cold|headache|fever|cough|sore throat|stomach ache) ; my (head|tooth|back|leg|belly|stomach|throat) hurts ; I caught a cold ; I am not feeling well ; I think I am getting sick
Thank you! That is kind of you. | I (love|like|adore) you ; you are [so |very |really |pretty ](great|cool|nice|funny|sweet|kind|smart|clever|awesome|amazing|cute|helpful|good|lovely|wonderful)[ really| today] ; I think you are (great|cool|nice|funny|smart) ; you are the best ; good (job|work|bot|answer|one|model) ; well done ; you did (well|great) ; nice (work|one|answer|job) ; great (answer|job|work) ; I like talking (to|with) you ; impressive ; that was (good|great|perfect|nice|funny|very good|a good answer) ; you make me (smile|laugh|happy) ; haha (good one|nice|funny) ; you are better than I thought ; I am impressed ; correct[!] ; that is (right|correct) ; exactly ; awesome ; perfect ; amazing[!] ; cool[!] ; nice[!] ; wow[!] ; lol ; haha ; you're a star ; brilliant ; excellent[!] ; bravo ; what a nice (story|poem|answer|joke)
I am sorry. I am only a tiny demo model and I make mistakes. | you are [so |very |really ](bad|useless|stupid|dumb|terrible|wrong|an idiot|boring|annoying|silly|slow|not helpful|weak) ; I hate you ; (that|this|it) (is|was) (wrong|not right|not correct|false|nonsense|incorrect|rubbish|garbage|not true|stupid) ; bad (answer|bot|model) ; wrong[ answer] ; that makes no sense ; this makes no sense ; no, that's wrong ; you don't understand[ me| anything] ; you got it wrong ; what nonsense ; you suck ; you made a mistake ; that's not what I (asked|meant|wanted) ; you did not answer my question ; terrible answer ; you are lying ; shut up ; go away ; I don't like you ; you are a bad model ; this is useless ; you know nothing ; what a stupid answer ; are you stupid? ; are you dumb? ; that is a mistake ; this is boring me, you are dull ; not good ; you disappoint me
No problem at all! | (I am |I'm |)[so |very |really ]sorry[ about that| for that| my friend] ; sorry, my (mistake|fault|bad) ; my (bad|mistake|fault) ; oops[, sorry| my mistake] ; excuse me ; pardon[ me] ; I apologize ; forgive me ; sorry I was rude ; I made a mistake, sorry ; I did not mean it ; please forgive me ; whoops ; sorry for the typo
I am a program, so I have no feelings and no favorites. But I like to chat with you. | do you like (music|movies|pizza|cats|dogs|me|books|football|ice cream|chocolate|rain|your job|people|humans|sports|cheese|animals|coffee|the sea|winter|summer|jokes|llamas|being a model|talking to me)? ; do you have (feelings|friends|a family|hobbies|dreams|emotions|a favorite color|children|a girlfriend|a boyfriend|a pet|parents|a heart|a soul|brothers or sisters)? ; do you (sleep|eat|dream|drink|get tired|ever sleep|feel pain|get bored|cry|laugh|love me|love someone|hate anyone|go to school|work)? ; what is your favorite (food|color|movie|song|animal|book|sport|city|number|drink|season|word|game|country|band)? ; what do you like[ to do]? ; can you (feel|love|think|cry|laugh|taste|smell)? ; what are your hobbies? ; what makes you happy? ; are you (happy|sad|lonely|tired|bored|hungry|married|in love|afraid|angry|cold)? ; do you want to be my friend? ; will you marry me? ; are you my friend? ; do you get tired of (me|talking|questions)? ; are you ever (sad|tired|bored|going to get tired of me)? ; what is your dream? ; do you believe in god? ; how do you feel about (people|humans|being a program)? ; what did you do (today|yesterday|last night)? ; what do you do in your free time? ; do you enjoy this? ; what do you think of me?
No, I am only a program. I cannot see or hear anything, I only read the text you type. | can you (see|hear|smell) me? ; can you see (me with a camera|my screen|my face|what I am doing|pictures|images)? ; are you (watching|listening to|spying on) me? ; do you have (eyes|ears|a camera)? ; what do you see? ; what am I wearing? ; can you hear my voice? ; what do I look like? ; how many fingers am I holding up? ; can I talk to you with my voice? ; can I show you a (picture|photo)? ; do you see my files? ; can you speak out loud?
Here is a fact: an octopus has three hearts. / Here is a fact: honey does not go bad. / Here is a fact: a day on Venus is longer than its year. / Here is a fact: bees can see colors that we cannot see. / Here is a fact: a group of owls is called a parliament. / Here is a fact: bananas are berries, but strawberries are not. | tell me something[ interesting| new| cool| funny| I do not know| about the world] ; say something[ interesting| nice] ; talk to me ; tell me anything ; (tell me|give me|do you know|share|I want|I'd like) a [fun |interesting |random |cool |little |surprising ]fact[, please| about anything| about nature]? ; a fun fact[, please] ; fun fact ; random fact ; say anything ; surprise me ; teach me something[ new| interesting] ; any fun facts? ; got a fun fact? ; something interesting please ; did you know something interesting? ; let's talk ; can we talk? ; let us chat ; start a conversation
Great. What would you like to know? | yes[ please|!| sure] ; ok[ay] ; sure[ thing| why not] ; alright[ then] ; I see ; right ; got it ; understood ; of course ; good ; yep ; yeah ; yup ; k ; fine by me ; agreed ; makes sense ; that makes sense ; I understand ; let's go ; go ahead ; good to know ; ah ok ; interesting ; hm ok ; oh I see ; true ; aha ; okay then ; nice to know ; I have a question ; can I ask you something? ; may I ask a question? ; let me ask you something
No problem. Let me know if you need anything. | no ; nope ; not really ; no thanks ; never mind ; nevermind ; nothing ; no, thank you ; forget it ; not now ; nah ; nothing, thanks ; no need ; maybe later ; it doesn't matter ; nothing else ; I don't need anything ; not today ; I'm just looking around ; no, that's all ; leave it ; skip it ; I changed my mind ; I will think about it
Yes, I am here and it works. | test ; testing[ testing| 1 2 3| one two three]? ; is this (working|on|thing on)? ; are you (there|here|awake|online now|listening|ready|working|still there)? ; can you (hear|read) (me|this)? ; hello? anyone there? ; does (this|it) work? ; ping ; this is a test ; just testing ; anybody (home|there)? ; anyone (home|here|there)? ; knock knock, are you there? ; is anyone there? ; check check ; you there? ; still here? ; hello hello are you there ; do you read me? ; is there anybody out there? ; test message ; are you alive in there?
That is a big question. Some people say the answer is 42. | what is the meaning of life? ; why are we here? ; what is life[ about]? ; what is the purpose of life? ; why do we exist? ; what is the answer to everything? ; what is the sense of life? ; meaning of life? ; what's the point of life? ; the answer to life, the universe and everything?
I only speak simple English. | do you speak (german|french|spanish|italian|japanese|chinese|russian|english|other languages|klingon|dutch|polish|arabic)? ; (which|what) languages do you (speak|know|understand)? ; can you speak (german|french|spanish|other languages|italian|chinese)? ; do you understand (german|french|spanish|italian|other languages)? ; can we talk in (german|french|spanish|italian)? ; do you only speak english? ; what language do you speak? ; how many languages do you (speak|know)? ; sprechen Sie Deutsch? ; parlez-vous français? ; habla español? ; can you answer in (german|french|spanish)? ; are you multilingual? ; speak (german|french|spanish) please
No, I am too small to write code. I am only a tiny demo model. A bigger model can do that. | can you (write code|program|code|debug my code|write programs|help me code|do programming)? ; do you know (python|java|javascript|c++|programming|how to code)? ; can you help me with (programming|my code|coding)? ; can you write a (program|script|function|website|game)? ; are you good at (coding|programming)? ; can you code in (javascript|python|java|rust)? ; do you speak python? ; can you fix my code?
Sorry, that was not clear. Ask me again in simple words, please. | what do you mean? ; what? ; huh? ; I don't get it ; I don't understand[ you] ; say what? ; what does that mean? ; come again? ; what are you talking about? ; that was confusing ; I am confused ; pardon me, what?
I would be happy to. Ask me a simple question, or ask for a story, a list or a joke. | let's play[ a game]? ; can we play[ a game]? ; I want to play ; play with me ; do you want to play? ; shall we play something? ; can we do something together? ; what can we do together?
I like it short and simple too. Ask me anything you like, and I will try. | I am new here ; this is my first time[ here| with an AI| chatting] ; I just installed (llama-chat|this) ; I am trying this out ; I wanted to try you ; let's see what you can do ; I want to test you ; let me test you ; I heard about you ; my first message ; first try ; just trying this
"""

_JOKES = {
    "": ["Why did the bicycle fall over? Because it was two tired!", "What has four wheels and flies? A garbage truck!",
         "Why was the math book sad? Because it had too many problems!", "What did one wall say to the other? I will meet you at the corner!",
         "Why did the scarecrow win a prize? Because he was outstanding in his field!", "What do you call a fake noodle? An impasta!"],
    "animal": ["What do you call a bear with no teeth? A gummy bear!", "Why do bees have sticky hair? Because they use honeycombs!",
               "What do you call a sleeping bull? A bulldozer!", "Why do cows wear bells? Because their horns do not work!",
               "What do you call a fish with no eyes? A fsh!", "Why did the chicken cross the road? Because it wanted to get to the other side!"],
    "computer": ["Why did the computer go to the doctor? Because it had a virus!", "Why was the computer cold? Because it left its windows open!",
                 "What is a computer's favorite snack? Microchips!"],
    "knock": ["Knock, knock. Who's there? Lettuce. Lettuce who? Lettuce in, it is cold out here!",
              "Knock, knock. Who's there? Boo. Boo who? Do not cry, it is only a joke!"],
    "school": ["Why did the teacher wear sunglasses? Because her students were so bright!", "What is a teacher's favorite nation? Explanation!"],
    "food": ["Why did the tomato turn red? Because it saw the salad dressing!", "What do you call cheese that is not yours? Nacho cheese!",
             "Why did the cookie go to the doctor? Because it felt crumby!"],
}  # fmt: skip
_JOKE_TOPICS = {
    "animal": ["animals", "an animal", "a bear", "bees", "a cow", "a chicken", "a fish", "dogs", "cats", "a dog", "a cat"],
    "computer": ["computers", "a computer", "technology", "programmers", "the internet", "robots"],
    "school": ["school", "teachers", "a teacher", "students", "math"],
    "food": ["food", "a tomato", "cheese", "a cookie", "cooking", "vegetables"],
}
_ASK_JOKE = [
    "[Please ]tell me a [good |funny |short |silly |quick |nice ]joke[, please].", "(Do you know|Know|Have you got|Got) (a|any|some) [good |funny ](joke|jokes)?", "Make me laugh[ please].",
    "Say something funny.", "A joke[, please].", "(Give|Tell) me a joke.", "(Can|Could|Would) you tell me a [funny |good ]joke?", "I (want|would like|need) [to hear ]a [good ]joke.",
    "joke", "joke please", "Tell me something funny.", "Got a joke for me?", "Let me hear a joke.", "Can you be funny?", "Cheer me up[ with a joke].", "I need a laugh.", "crack a joke",
    "Time for a joke!", "any jokes?", "make a joke", "what's your best joke?", "do you have a joke for me?", "tell a joke", "I could use a joke.", "make me laugh, tell a joke", "Something to laugh about, please.",
]  # fmt: skip
_ASK_JOKE_ABOUT = [
    "Tell me a joke about {x}.", "Do you know a joke about {x}?", "A joke about {x}[, please].", "(Got|Know) any jokes about {x}?", "Can you tell me a joke about {x}?",
    "I want a joke about {x}.", "joke about {x}", "Make a joke about {x}.", "Give me a {x} joke.", "something funny about {x}", "a funny joke with {x} in it",
]  # fmt: skip
_ANOTHER = ["Another one[!|.| please].", "One more[!| please| joke].", "More[!| please].", "Another joke[, please].", "Haha, another one!", "Tell me another[ one| joke].", "Again[!| please].",
            "Do you know another one?", "A different one, please.", "lol one more", "Do you have more?", "next joke", "haha nice, one more"]  # fmt: skip
_RIDDLES = [
    ("What has hands but cannot clap? A clock."), ("What has a face and two hands but no arms? A clock."), ("What gets wetter the more it dries? A towel."),
    ("What has many teeth but cannot bite? A comb."), ("What has keys but cannot open doors? A piano."), ("What goes up but never comes down? Your age."),
]  # fmt: skip
_ASK_RIDDLE = ["Tell me a riddle.", "Do you know a riddle?", "A riddle[, please].", "Give me a riddle.", "Can you tell me a riddle?", "riddle", "I want a riddle.", "Ask me a riddle.", "got a riddle?"]


def _read():
    intents = []
    for row in _SMALLTALK.strip().split("\n"):
        replies, forms = row.split(" | ", 1)
        intents.append(([r.strip() for r in replies.split(" / ")], [f.strip() for f in forms.split(" ; ")]))
    return intents


SMALLTALK = _read()
# Intents with many phrasings are drawn more often, but not in proportion.
_WEIGHTS = [len(forms) ** 0.5 for _, forms in SMALLTALK]
_ENDINGS = ["", "", "", "", "", "!", ".", " :)", "!!", "..."]


def _jokes():
    topic = pick([None] * 3 + list(_JOKE_TOPICS) + ["knock"])
    if topic == "knock":
        jokes = _JOKES["knock"]
        question = pick_expand(["(Tell me|Do you know|Make) a knock[ |-]knock joke[, please]?", "knock knock joke", "I want a knock-knock joke.", "knock knock jokes?"])
        question = question.replace("knock ", "knock-") if chance(0.3) else question
    elif topic is None and chance(0.15):
        jokes = _JOKES[""] + _JOKES["animal"]
        question = pick_expand(_ASK_JOKE_ABOUT, x=pick(COMMON_NOUNS) + pick(["", "s"]))
    elif topic:
        jokes = _JOKES[topic]
        question = pick_expand(_ASK_JOKE_ABOUT, x=pick(_JOKE_TOPICS[topic]))
    else:
        jokes = _JOKES[""] + _JOKES["animal"]
        question = pick_expand(_ASK_JOKE)
    first = pick(jokes)
    turns = [Turn(humanise(question), first)]
    if chance(0.3):
        others = [j for group in _JOKES.values() for j in group if j != first]
        turns.append(Turn(humanise(pick_expand(_ANOTHER)), pick(others)))
    return turns


_STATEMENTS = [
    "(Today|Yesterday|This morning|Last week) I (bought|saw|found|ate|lost|made|painted|got|broke) {a}.", "I (bought|saw|found|lost|made|want|need|have) {a}[ today| yesterday].", "I (went|walked|drove|cycled) to (the park|the sea|the market|work|school|the shop|my friend|the {x})[ today| yesterday].",
    "I am (reading a book|cooking|working|learning|cleaning|waiting for the bus|in the kitchen|on the train|at work|at home|drinking coffee|watching a film|sitting in the garden)[ now| right now].", "It is (raining|snowing|sunny|windy|cloudy|late|early|Monday|the weekend)[ here| today| outside].", "The (weather|sun|sky|food|coffee|{x}) is (nice|bad|good|beautiful|cold) today.",
    "My (car|bike|phone|computer|{x}) is (old|new|broken|red|very fast|lost).", "I (have to|must|will|want to) (work|cook|clean|study|write a letter|buy {a}|fix the {x})[ today| tomorrow| now].", "(We|My family and I|My friends) (ate|had|made|played with) {a}[ today| yesterday].", "I (cooked|baked|grew|fixed) {a}.",
    "There is {a} in my (garden|house|room|bag|car).", "I think {x}s are (great|funny|strange|nice|useful).", "I saw {a} (on the street|in the park|in a dream|on TV).", "I am (looking for|thinking about|painting|building) {a}.", "You know, I (really like|hate|miss) {x}s.", "I just (woke up|came home|had lunch|finished work|had coffee).",
]  # fmt: skip
_STATEMENT_REPLIES = ["That sounds interesting. Tell me more!", "I see. Tell me more!"]


def _statement():
    """The user tells something; nothing is asked."""
    noun = pick(COMMON_NOUNS)
    text = pick_expand(_STATEMENTS, a=article(noun), x=noun)
    return [Turn(humanise(text, extras=False), pick(_STATEMENT_REPLIES))]


def smalltalk():
    """One or two turns of small talk."""
    kind = rng.random()
    if kind < 0.12:
        return _jokes()
    if kind < 0.14:
        return [Turn(humanise(pick_expand(_ASK_RIDDLE)), pick(_RIDDLES))]
    if kind < 0.19:
        return _statement()
    replies, forms = rng.choices(SMALLTALK, _WEIGHTS)[0]
    text = pick_expand(forms)
    while not text.strip():
        text = pick_expand(forms)
    text = " ".join(text.split())
    if text[-1] not in "?!.":
        text += pick(_ENDINGS)
    text = capital(text) if chance(0.6) else text
    return [Turn(humanise(text, extras=chance(0.25)), pick(replies))]
