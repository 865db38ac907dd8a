"""General knowledge: the body, simple science, geography, famous things."""

from .shells import Relation, Topic, ask
from .text import Turn, article, capital, chance, humanise, lines, pick, pick_expand, rng, words

# Each fact: reply; short answer; noun phrases; direct questions; other forms.
# Forms are templates separated by " ; ".
_FACTS = """
The heart pumps blood through the body. | The heart | the organ that pumps blood | what pumps [the ]blood[ through the body] ; which organ pumps [the ]blood | What does the heart do? ; What is the heart for? ; what is the heart ; Why do we have a heart? ; What's the job of the heart?
We think with the brain. It controls the whole body. | The brain | the organ we think with | what do we think with ; which organ (do we use to think|controls the body) ; what part of the body (do we think with|controls everything) | What does the brain do? ; What is the brain for? ; what is the brain
We breathe with the lungs. | The lungs | the organ we breathe with | what do we breathe with ; which organ do we (breathe with|use to breathe) ; which organs are for breathing ; what organ helps us breathe | What do the lungs do? ; What are lungs for? ; What are lungs?
We see with the eyes. | The eyes | the part of the body we see with | what do we see with ; which part of the body do we (see with|use to see) | What are eyes for? ; What do eyes do?
We hear with the ears. | The ears | the part of the body we hear with | what do we hear with ; which part of the body do we (hear with|use to hear) | What are ears for? ; What do ears do?
We smell with the nose. | The nose | the part of the body we smell with | what do we smell with ; which part of the body do we (smell with|use to smell) | What is the nose for? ; What does the nose do?
We taste with the tongue. | The tongue | the part of the body we taste with | what do we taste with ; which part of the body do we taste with | What is the tongue for?
The stomach breaks down the food we eat. | The stomach | the organ that digests food | where does food go ; which organ digests food | What does the stomach do? ; What is the stomach for?
The kidneys clean the blood. | The kidneys | the organ that cleans the blood | which organ cleans the blood | What do the kidneys do?
An adult has 206 bones. | 206 | the number of bones in the human body | how many bones (does a human have|are in the human body|do we have|does a person have|does an adult have|are there in the body) | bones in the human body ; how many bones in the body
A person has two eyes. | Two | the number of eyes of a human | how many eyes (does a human have|do we have|does a person have|do people have) | how many eyes do you see with
A person has ten fingers. | Ten | the number of fingers of a human | how many fingers (does a human have|do we have|does a person have|do people have|are on two hands) | fingers of a human
A person has ten toes. | Ten | the number of toes of a human | how many toes (does a human have|do we have|does a person have|do people have) | toes of a human
A person has two legs. | Two | the number of legs of a human | how many legs (does a human have|do we have|does a person have|do people have) | human legs
A person has two arms. | Two | the number of arms of a human | how many arms (does a human have|do we have|does a person have) | human arms
A person has two ears. | Two | the number of ears of a human | how many ears (does a human have|do we have|does a person have) | human ears
An adult has 32 teeth. | 32 | the number of teeth of a human | how many teeth (does a human have|do we have|does a person have|does an adult have|do people have|are in the mouth) | human teeth
The human body has one heart. | One | the number of hearts of a human | how many hearts (does a human have|do we have|does a person have) | human hearts
We have five senses: sight, hearing, smell, taste and touch. | Five | the number of human senses ; the five senses | how many senses (does a human have|do we have|does a person have|are there) ; what are the [five ]senses ; which senses do we have | Name the (five |)senses. ; List the senses.
The skin is the largest organ of the body. | The skin | the largest organ[ of the (human |)body] | which organ is the (largest|biggest) | biggest organ ; What does the skin do?
The longest bone is the thigh bone, the femur. | The femur | the (longest|largest) bone[ in the (human |)body] | which bone is the longest | longest bone
The normal body temperature is about 37 degrees Celsius. | 37 degrees | the (normal |)(body temperature|temperature of the human body) | how (warm|hot) is the human body | normal body temperature
The knee is in the middle of the leg. | In the leg | | where is the knee | What is a knee?
Blood is red. It carries oxygen through the body. | Red | | what is blood ; what does blood do ; why do we need blood | Tell me about blood.
Water is made of hydrogen and oxygen. Its formula is H2O. | H2O | the [chemical ](formula|symbol) (of|for) water ; H2O | what is water made of ; what does water consist of ; which elements are in water ; what does H2O mean ; what is H2O | formula of water ; H2O? ; what elements make up water
Water boils at 100 degrees Celsius. | 100 degrees Celsius | the boiling point of water ; the temperature at which water boils | at (what|which) temperature does water boil ; when does water boil ; how hot is boiling water ; how hot (does|must) water (have to be to |)boil | boiling point of water
Water freezes at 0 degrees Celsius. | 0 degrees Celsius | the freezing point of water ; the temperature at which water freezes | at (what|which) temperature does water (freeze|turn to ice|become ice) ; when does water freeze ; how cold is ice ; when does ice melt ; at what temperature does ice melt | freezing point of water
Frozen water is called ice. | Ice | frozen water ; water when it freezes | what is frozen water[ called] ; what does water become when it freezes ; what do we call frozen water ; what happens to water when it freezes | What is ice? ; Water freezes and becomes what?
When water boils, it turns into steam. | Steam | | what does water become when it boils ; what happens (when|if) water boils ; what is steam | What is steam? ; What happens when you boil water?
The three states of matter are solid, liquid and gas. | Solid, liquid and gas | the [three ]states of matter | what are the [three ]states of matter ; which states of matter are there | Name the states of matter.
The Pacific is the largest ocean. | The Pacific | the (largest|biggest) ocean[ (in the world|on Earth)] ; the (largest|biggest) ocean[ of the world] | which ocean is the (largest|biggest) ; what is the biggest ocean called | biggest ocean ; largest ocean on earth
The Arctic Ocean is the smallest ocean. | The Arctic Ocean | the smallest ocean[ (in the world|on Earth)] | which ocean is the smallest | smallest ocean
Mount Everest is the highest mountain on Earth. | Mount Everest | the (highest|tallest|biggest) mountain[ (in the world|on Earth)] ; the (highest|tallest) mountain of the world | which mountain is the (highest|tallest) ; how is the highest mountain called | tallest mountain ; What is Mount Everest? ; Tell me about Mount Everest.
The Nile is often called the longest river. | The Nile | the longest river[ (in the world|on Earth)] | which river is the longest | longest river ; What is the Nile?
Russia is the largest country by area. | Russia | the (largest|biggest) country[ (in the world|on Earth|by area)] | which country is the (largest|biggest) | biggest country in the world
Vatican City is the smallest country. | Vatican City | the smallest country[ (in the world|on Earth)] | which country is the smallest | smallest country
India has the most people. | India | the country with the (most people|largest population|biggest population) | which country has the (most people|largest population|most inhabitants) | most populated country
Asia is the largest continent. | Asia | the (largest|biggest) continent[ (in the world|on Earth)] | which continent is the (largest|biggest) | biggest continent
Australia is the smallest continent. | Australia | the smallest continent | which continent is the smallest | smallest continent
Antarctica is the coldest continent. | Antarctica | the coldest (continent|place on Earth) | which continent is the coldest ; where do penguins live ; where is the south pole | coldest continent
There are seven continents: Africa, Antarctica, Asia, Australia, Europe, North America and South America. | Seven | the number of continents ; the [seven ]continents | how many continents (are there|exist|does the Earth have) ; what are the [seven ]continents ; which continents are there | Name the [seven |all ]continents. ; List [all ]the continents. ; how many continents ; list all continents ; Can you list the seven continents?
There are eight planets in our solar system. | Eight | the number of planets | how many planets (are there|exist|are in our solar system|orbit the sun|does the solar system have|go around the sun) | number of planets ; how many planets
There are five oceans: the Pacific, the Atlantic, the Indian, the Southern and the Arctic Ocean. | Five | the [five ]oceans ; the names of the oceans | how many oceans (are there|exist) ; what are the [five ]oceans ; which oceans are there | Name the [five |all ]oceans. ; List the oceans. ; name all oceans
The Sahara is the largest hot desert. | The Sahara | the (largest|biggest) [hot ]desert[ (in the world|on Earth)] | which desert is the (largest|biggest) ; where is the Sahara | biggest desert ; What is the Sahara?
The Eiffel Tower is in Paris. | Paris | the location of the Eiffel Tower | where is the Eiffel Tower ; in which city is the Eiffel Tower ; which city has the Eiffel Tower ; where can I see the Eiffel Tower | What is the Eiffel Tower? ; Eiffel Tower
The Statue of Liberty is in New York. | New York | the location of the Statue of Liberty | where is the Statue of Liberty ; in which city is the Statue of Liberty | What is the Statue of Liberty?
The Colosseum is in Rome. | Rome | the location of the Colosseum | where is the Colosseum ; in which city is the Colosseum | What is the Colosseum?
Big Ben is in London. | London | the location of Big Ben | where is Big Ben ; in which city is Big Ben ; which city has Big Ben | What is Big Ben?
The Great Wall is in China. | China | the location of the Great Wall | where is the Great Wall ; in which country is the Great Wall ; which country has the Great Wall ; where is the Great Wall of China | What is the Great Wall?
The pyramids of Giza are in Egypt. | Egypt | the location of the pyramids | where are the pyramids ; in which country are the pyramids[ of Giza] ; which country is famous for (its |the )pyramids | What are the pyramids?
The Taj Mahal is in India. | India | the location of the Taj Mahal | where is the Taj Mahal ; in which country is the Taj Mahal | What is the Taj Mahal?
The Brandenburg Gate is in Berlin. | Berlin | the location of the Brandenburg Gate | where is the Brandenburg Gate ; in which city is the Brandenburg Gate | What is the Brandenburg Gate?
The Leaning Tower is in Pisa, in Italy. | Pisa | the location of the Leaning Tower | where is the Leaning Tower[ of Pisa] | What is the Leaning Tower?
The Louvre is a museum in Paris. | Paris | the location of the Louvre | where is the Louvre ; in which city is the Louvre | What is the Louvre?
The Kremlin is in Moscow. | Moscow | the location of the Kremlin | where is the Kremlin ; in which city is the Kremlin | What is the Kremlin?
The Sydney Opera House is in Sydney, Australia. | Sydney | the location of the [Sydney ]Opera House | where is the Sydney Opera House | What is the Sydney Opera House?
Machu Picchu is in Peru. | Peru | the location of Machu Picchu | where is Machu Picchu ; in which country is Machu Picchu | What is Machu Picchu?
The Golden Gate Bridge is in San Francisco. | San Francisco | the location of the Golden Gate Bridge | where is the Golden Gate Bridge | What is the Golden Gate Bridge?
The Alps are mountains in Europe. | Europe | the location of the Alps | where are the Alps ; on which continent are the Alps | What are the Alps?
The Amazon is a river in South America. | South America | the location of the Amazon | where is the Amazon[ river] ; on which continent is the Amazon | What is the Amazon?
The blue whale is the largest animal. | The blue whale | the (largest|biggest|heaviest) animal[ (in the world|on Earth|of all)] ; the (largest|biggest) mammal | which animal is the (largest|biggest|heaviest) | biggest animal ; What is a blue whale?
The elephant is the largest animal on land. | The elephant | the (largest|biggest) (land animal|animal on land) | which land animal is the (largest|biggest) | biggest land animal
The cheetah is the fastest animal on land. | The cheetah | the fastest (animal|land animal|animal on land|animal in the world) | which animal (runs the fastest|is the fastest|runs fastest) | fastest animal ; What is a cheetah?
The giraffe is the tallest animal. | The giraffe | the tallest animal[ (in the world|on Earth)] ; the animal with the longest neck | which animal is the tallest ; which animal has (a long neck|the longest neck) | tallest animal
The ostrich is the largest bird. | The ostrich | the (largest|biggest) bird[ (in the world|on Earth)] | which bird is the (largest|biggest) | biggest bird
The lion is called the king of the animals. | The lion | the king of the (animals|jungle) | which animal is [called ]the king of the (animals|jungle) ; who is the king of the jungle | king of the jungle
The dog is called man's best friend. | The dog | man's best friend | which animal is man's best friend ; who is man's best friend | 
Bees make honey. | Bees | the animal that makes honey | which animal makes honey ; who makes honey ; where does honey come from ; what do bees make ; what makes honey | What do bees make? ; Who makes honey?
Milk comes from cows. | Cows | the animal that gives (us |)milk | where does milk come from ; which animal gives (us |)milk | What animal gives milk?
Eggs come from hens. | Hens | the animal that lays eggs | where do eggs come from ; which animal lays eggs | 
Wool comes from sheep. | Sheep | the animal that gives (us |)wool | where does wool come from ; which animal gives (us |)wool | 
A zebra has black and white stripes. | A zebra | the animal with stripes | which animal has [black and white ]stripes ; what color is a zebra | 
A camel has humps. | A camel | the animal with humps ; the ship of the desert | which animal has (humps|a hump) | 
An elephant has a trunk. | An elephant | the animal with a trunk | which animal has a (trunk|long nose) | 
The sun is a star. It gives us light and warmth. | A star | | what is the sun ; what kind of star is the sun ; why do we need the sun ; what does the sun do | What is the sun? ; Tell me about the sun. ; Explain what the sun is. ; the sun ; What type of thing is the sun?
The moon is a ball of rock that goes around the Earth. | A ball of rock | | what is the moon ; what goes around the Earth ; what circles the Earth | Tell me about the moon. ; Explain what the moon is. ; the moon
A star is a very hot ball of gas that gives light. | A ball of hot gas | | what is a star ; what are stars[ made of] | Explain what a star is. ; Tell me about stars.
A planet is a large round body that goes around a star. | A body that goes around a star | | what is a planet ; what are planets | Explain what a planet is.
The solar system is the sun and everything that goes around it. | The sun and its planets | | what is the solar system ; what is our solar system | Explain the solar system. ; Tell me about the solar system.
The Milky Way is our galaxy. It has billions of stars. | Our galaxy | our galaxy ; the name of our galaxy | what is the Milky Way ; which galaxy do we live in ; what is our galaxy called | Tell me about the Milky Way.
No, the moon is not a planet. It goes around the Earth. | No | | is the moon a planet ; does the moon count as a planet ; would you call the moon a planet | The moon is a planet, right?
Yes, the sun is a star. | Yes | | is the sun a star ; does the sun count as a star | The sun is a star, right?
No, the sun is not a planet. It is a star. | No | | is the sun a planet ; does the sun count as a planet | The sun is a planet, right?
Yes, bears love honey. | Yes | | do bears (like|love|eat) honey ; does a bear (like|eat) honey | 
Yes, mice like cheese, but they eat grain too. | Yes | | do mice (like|eat) cheese ; does a mouse (like|eat) cheese | 
Cats drink milk, but water is better for them. | Milk | | do cats (like|drink) milk ; what do cats drink ; does a cat drink milk | 
The Earth goes around the sun in one year. | One year | | how long does the Earth (need|take) to go around the sun ; what does the Earth go around ; does the Earth go around the sun ; does the sun go around the Earth | 
The Earth turns once in 24 hours. | 24 hours | | how long does the Earth take to turn once ; why is there day and night ; why do we have day and night | 
The Earth is round, like a ball. | Round | the shape of the Earth | is the Earth (flat|round) ; what shape (is|has) the Earth | 
The sun rises in the east and sets in the west. | In the east | | where does the sun (rise|set|come up|go down) | Does the sun rise in the east?
The sky is blue because the air scatters blue light more than red light. | Because the air scatters blue light | | why is the sky blue ; what makes the sky blue ; how come the sky is blue ; why does the sky look blue | Explain why the sky is blue. ; Why is it that the sky is blue?
Photosynthesis is how plants make food from light, water and air. | How plants make food | | what is photosynthesis ; how do plants make [their ]food ; what do plants do with light ; how do plants eat | Explain photosynthesis. ; Define photosynthesis. ; photosynthesis
Plants need light, water and air. | Light, water and air | | what do plants need[ to grow| to live] ; what does a plant need ; what do flowers need | 
Gravity is the force that pulls things toward the Earth. | A force | the force that pulls (us|things) down | what is gravity ; why do things fall[ down] ; what (force |)pulls things down ; why does an apple fall | Explain gravity. ; Define gravity. ; What keeps us on the ground?
Rain is water that falls from clouds. | Water from clouds | | what is rain ; how is rain made ; why does it rain ; where does rain come from ; what falls from clouds | Explain rain.
Snow is frozen water that falls from clouds. | Frozen water | | what is snow ; what is snow made of ; where does snow come from | Explain snow.
A cloud is made of tiny drops of water. | Drops of water | | what is a cloud ; what are clouds made of ; what is a cloud made of | Explain clouds.
A rainbow appears when the sun shines through rain. | Sun and rain | | what is a rainbow ; how is a rainbow made ; when do we see a rainbow ; how does a rainbow (form|appear) ; why is there a rainbow | Explain rainbows.
A rainbow has seven colors: red, orange, yellow, green, blue, indigo and violet. | Seven colors | the colors of (the|a) rainbow | what colors (does|are in) (a|the) rainbow ; which colors are in (a|the) rainbow | Name the colors of the rainbow. ; List the colors of the rainbow.
The primary colors are red, yellow and blue. | Red, yellow and blue | the [three ](primary|basic) colors | (what|which) are the [three ]primary colors ; which colors are primary | Name the primary colors.
Wind is moving air. | Moving air | | what is wind ; what makes wind | Explain wind.
Thunder is the sound of lightning. | The sound of lightning | the sound of lightning | what is thunder ; what comes after lightning ; where does thunder come from | Explain thunder.
Lightning is a big electric spark in the sky. | A spark | | what is lightning | Explain lightning.
Air is mostly nitrogen and oxygen. | Nitrogen and oxygen | | what is air[ made of] ; what gases are in the air ; what does air consist of | 
We breathe oxygen. | Oxygen | the gas we breathe[ in] ; the gas we need to (live|breathe) | what [gas ]do we (breathe|breathe in|need to breathe) ; which gas do (we|humans|people) (breathe|need) ; what gas do humans breathe | 
Plants take in carbon dioxide and give off oxygen. | Oxygen | | what (gas |)do plants (make|give off|produce) ; which gas do plants (take in|breathe) | 
Ice is frozen water. | Frozen water | | what is ice[ made of] | Explain ice.
Fire is hot. It needs air to burn. | Hot | | is fire hot ; what is fire ; what does fire need | 
The speed of light is about 300,000 kilometers per second. | 300,000 kilometers per second | the speed of light | how fast is light ; how fast does light travel | 
Light is faster than sound. | Light | | what is faster, light or sound ; which is faster, (light or sound|sound or light) ; is light faster than sound | 
Diamond is the hardest natural material. | Diamond | the hardest (material|stone|thing) | what is the hardest (material|stone) ; which stone is the hardest | 
A magnet attracts iron. | Iron | | what does a magnet (attract|do) ; what is a magnet ; what sticks to a magnet ; which metal does a magnet attract | Explain magnets.
The chemical symbol of gold is Au. | Au | the [chemical ]symbol (of|for) gold | | symbol of gold
The chemical symbol of oxygen is O. | O | the [chemical ]symbol (of|for) oxygen | | symbol of oxygen
The chemical symbol of iron is Fe. | Fe | the [chemical ]symbol (of|for) iron | | 
The chemical symbol of silver is Ag. | Ag | the [chemical ]symbol (of|for) silver | | 
Hydrogen is the lightest element. | Hydrogen | the (lightest|first) element | which element is the lightest | 
A thermometer measures temperature. | A thermometer | the (tool|thing|device) (that measures|to measure|for) temperature | what does a thermometer (do|measure) ; what do we measure temperature with ; how do we measure temperature | What is a thermometer?
A clock shows the time. | A clock | | what does a clock (do|show) ; what shows the time | What is a clock?
A compass shows where north is. | A compass | | what does a compass (do|show) ; what shows the north | What is a compass?
A telescope makes distant things look bigger. | A telescope | | what does a telescope do ; what do we look at stars with | What is a telescope?
An umbrella keeps you dry in the rain. | An umbrella | | what keeps you dry in the rain ; what does an umbrella do ; what is an umbrella for | What is an umbrella?
A computer is a machine that follows instructions and works with data. | A machine | | what is a computer ; what does a computer do ; what are computers | Explain computers. ; Tell me what a computer is. ; computer
The internet is a network that connects computers all over the world. | A network | | what is the internet ; what does the internet do ; how does the internet work | Explain the internet. ; Tell me about the internet.
A B C D E F G H I J K L M N O P Q R S T U V W X Y Z. | A to Z | the [English |whole ]alphabet ; the letters of the alphabet | what are the letters of the alphabet | Say the alphabet. ; Recite the alphabet. ; List the letters of the alphabet. ; Can you say the alphabet? ; Write the alphabet. ; alphabet
The vowels are A, E, I, O and U. | A, E, I, O and U | the [five ]vowels[ of the alphabet] | (which|what) (letters are|are the) [the ]vowels ; what are vowels | Name the vowels. ; List the vowels.
The first letter of the alphabet is A. | A | the first letter[ of the alphabet] | which letter (is|comes) first[ in the alphabet] | 
The last letter of the alphabet is Z. | Z | the last letter[ of the alphabet] | which letter (is|comes) last[ in the alphabet] | 
The square root of 16 is 4. | 4 | the [square ]root of (16|sixteen) | | 
The square root of 9 is 3. | 3 | the [square ]root of (9|nine) | | 
The square root of 25 is 5. | 5 | the [square ]root of 25 | | 
The square root of 100 is 10. | 10 | the [square ]root of 100 | | 
Pi is about 3.14. | 3.14 | pi ; the value of pi ; the number pi | how much is pi ; how (big|large) is pi ; what is pi equal to | 
William Shakespeare wrote Romeo and Juliet. | William Shakespeare | the (author|writer) of Romeo and Juliet | who wrote [the play ]Romeo and Juliet ; who is the author of Romeo and Juliet ; which writer wrote Romeo and Juliet | 
William Shakespeare wrote Hamlet. | William Shakespeare | the (author|writer) of Hamlet | who wrote Hamlet ; which writer wrote Hamlet ; who is the author of Hamlet | 
William Shakespeare was a famous English writer. He wrote Romeo and Juliet and Hamlet. | A writer | | who (was|is) [William ]Shakespeare ; what did Shakespeare (do|write) ; what is Shakespeare famous for | Tell me about [William ]Shakespeare.
Albert Einstein was a famous physicist. He made the theory of relativity. | A physicist | | who (was|is) [Albert ]Einstein ; what is [Albert ]Einstein famous for ; what did Einstein do ; who made the theory of relativity ; who discovered relativity ; who came up with (the theory of |)relativity | Tell me about [Albert ]Einstein. ; Albert Einstein
Isaac Newton was a physicist who described gravity. | A physicist | | who (was|is) [Isaac ]Newton ; what is [Isaac ]Newton famous for ; who (discovered|described) gravity | Tell me about Isaac Newton.
Leonardo da Vinci painted the Mona Lisa. | Leonardo da Vinci | the painter of the Mona Lisa | who painted the Mona Lisa ; who made the Mona Lisa ; which (artist|painter) (painted|made) the Mona Lisa ; whose painting is the Mona Lisa | What is the Mona Lisa? ; Mona Lisa
Vincent van Gogh painted The Starry Night and the Sunflowers. | Vincent van Gogh | | who painted (The Starry Night|the Sunflowers) ; who (was|is) [Vincent ]van Gogh | 
Leonardo da Vinci was a painter and inventor. He painted the Mona Lisa. | A painter | | who (was|is) Leonardo da Vinci ; what is Leonardo da Vinci famous for | Tell me about Leonardo da Vinci.
Neil Armstrong was the first person on the moon. | Neil Armstrong | the first (person|man|human) on the moon | who was the first (person|man|human) on the moon ; who walked on the moon first ; who first walked on the moon | first man on the moon ; Who was Neil Armstrong?
The first moon landing was in 1969. | 1969 | the year of the [first ]moon landing | when (was the [first ]moon landing|did (people|humans|men) [first ](land on|walk on) the moon) ; in (which|what) year (was the moon landing|did we land on the moon) | 
Yuri Gagarin was the first person in space. | Yuri Gagarin | the first (person|man|human) in space | who was the first (person|man|human) in space | Who was Yuri Gagarin?
Thomas Edison is famous for the light bulb. | Thomas Edison | the inventor of the light bulb | who invented the light bulb | Who was Thomas Edison? ; What is Edison famous for?
Alexander Graham Bell is famous for the telephone. | Alexander Graham Bell | the inventor of the telephone | who invented the (telephone|phone) | Who was Alexander Graham Bell?
Christopher Columbus sailed to America in 1492. | 1492 | | who (discovered|sailed to) America ; when did Columbus (sail to|reach|discover) America ; who was [Christopher ]Columbus | 
George Washington was the first president of the United States. | George Washington | the first (president of the (United States|US|USA)|US president|American president) | who was the first (president of the (United States|US|USA)|US president|American president) ; who was George Washington | 
Ludwig van Beethoven and Wolfgang Amadeus Mozart were famous composers. | Composers | | who (was|is) [Ludwig van ]Beethoven ; who (was|is) [Wolfgang Amadeus ]Mozart | 
Romeo loved Juliet. | Juliet | | who did Romeo love ; whom did Romeo love | 
Santa Claus brings presents at Christmas. | Santa Claus | | who brings [the ]presents at Christmas ; who is Santa Claus | 
Pizza comes from Italy. | Italy | the home of pizza | where does pizza come from ; which country invented pizza ; which country is pizza from ; where is pizza from | 
Sushi comes from Japan. | Japan | the home of sushi | where does sushi come from ; which country is sushi from ; where is sushi from | 
Croissants are a famous food of France. | France | | where do croissants come from ; which country is famous for croissants | 
Tacos come from Mexico. | Mexico | | where do tacos come from ; which country are tacos from | 
Bread is made from flour, water and yeast. | Flour, water and yeast | | what is bread made (of|from) ; how is bread made ; what is in bread | 
Cheese is made from milk. | Milk | | what is cheese made (of|from) ; how is cheese made | 
Butter is made from milk. | Milk | | what is butter made (of|from) | 
Chocolate is made from cocoa beans. | Cocoa beans | | what is chocolate made (of|from) ; where does chocolate come from | 
Paper is made from wood. | Wood | | what is paper made (of|from) ; where does paper come from | 
Glass is made from sand. | Sand | | what is glass made (of|from) | 
Wine is made from grapes. | Grapes | | what is wine made (of|from) | 
A window is made of glass. | Glass | | what is a window made of ; what are windows made of | 
A triangle has three sides. | Three | | what is a triangle ; how many sides does a triangle have | Tell me what a triangle is.
A square has four equal sides. | Four | | what is a square | Tell me what a square is.
A circle is perfectly round. | Round | | what is a circle ; how many corners does a circle have | 
A doctor helps sick people. | A doctor | | what does a doctor do ; who helps sick people ; what is a doctor | 
A baker makes bread. | A baker | | what does a baker do ; who (makes|bakes) bread ; what is a baker | 
A teacher teaches children at school. | A teacher | | what does a teacher do ; who teaches (children|at school) ; where does a teacher work ; what is a teacher | 
A farmer grows food and keeps animals. | A farmer | | what does a farmer do ; what is a farmer | 
A firefighter puts out fires. | A firefighter | | what does a firefighter do ; who puts out fires ; what is a firefighter | 
A pilot flies planes. | A pilot | | what does a pilot do ; who flies (planes|a plane|airplanes) ; what is a pilot | 
A chef cooks food. | A chef | | what does a (chef|cook) do ; who cooks in a restaurant ; what is a chef | 
A dentist looks after your teeth. | A dentist | | what does a dentist do ; who (looks after|fixes) (your |)teeth ; what is a dentist | 
The police keep people safe. | The police | | what (do the police|does the police) do ; who catches thieves ; what does a police officer do | 
The flag of Japan is white with a red circle. | White with a red circle | the flag of Japan | what does the flag of Japan look like ; which country has a red circle on (its |the |)flag | 
The Olympic Games take place every four years. | Every four years | | how often are the Olympic Games ; how often do the Olympics (happen|take place) | 
A year has four seasons: spring, summer, autumn and winter. | Four | the [four ]seasons[ of the year] | how many seasons (are there|does a year have) ; what are the [four ]seasons ; which seasons are there | Name the [four |all ]seasons. ; List the seasons.
The days of the week are Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday. | Monday to Sunday | the [seven ]days of the week ; the names of the days[ of the week] | (what|which) are the [seven ]days of the week | Name the [seven |all ]days of the week. ; List the days of the week. ; days of the week
The months are January, February, March, April, May, June, July, August, September, October, November and December. | January to December | the [twelve ]months[ of the year] ; the names of the months | (what|which) are the [twelve ]months of the year | Name the [twelve |all ]months. ; List [all ]the months[ of the year]. ; months of the year
A dozen is twelve. | Twelve | a dozen | how (many|much) is a dozen ; what is a dozen ; what number is a dozen | 
A kilogram has 1000 grams. | 1000 | | what is a kilogram ; how heavy is a kilogram | 
A foot is about 30 centimeters. | 30 centimeters | | how long is a foot ; how many centimeters (are in|is) a foot | 
A mile is about 1.6 kilometers. | 1.6 kilometers | | how long is a mile ; how many kilometers (are in|is) a mile | 
An inch is about 2.5 centimeters. | 2.5 centimeters | | how long is an inch ; how many centimeters (are in|is) an inch | 
A pound is about 450 grams. | 450 grams | | how heavy is a pound ; how many grams (are in|is) a pound | 
Iron is heavier than wood. | Iron | | what is heavier, iron or wood ; which is heavier, (wood or iron|iron or wood) | 
An elephant is bigger than a mouse. | An elephant | | what is bigger, (an elephant or a mouse|a mouse or an elephant) ; is an elephant bigger than a mouse ; is a mouse bigger than an elephant | 
The sun is bigger than the Earth. | The sun | | what is bigger, (the sun or the Earth|the Earth or the sun) ; is the sun bigger than the Earth ; is the Earth bigger than the sun | 
The Earth is bigger than the moon. | The Earth | | what is bigger, (the moon or the Earth|the Earth or the moon) ; is the moon bigger than the Earth ; is the Earth bigger than the moon | 
A kilogram of feathers and a kilogram of iron weigh the same. | The same | | what is heavier, a kilo[gram] of (feathers or a kilo[gram] of iron|iron or a kilo[gram] of feathers) | 
Half of a half is a quarter. | A quarter | half of a half | | 
A hundred has two zeros. A thousand has three zeros. | Two | | how many zeros (does|are in) a hundred[ have] ; how many zeros (does|are in) a thousand[ have] | 
A million has six zeros. | Six | | how many zeros (does|are in) (a|one) million[ have] | 
"""


def _split(forms):
    return [form.strip() for form in forms.split(" ; ") if form.strip()]


def _parse_facts():
    facts = []
    for row in _FACTS.strip().split("\n"):
        reply, short, np, direct, raw = _columns(row)
        facts.append((Relation(reply, short, np=_split(np), direct=_split(direct), raw=_split(raw)), {}))
    return facts


def _columns(row):
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
    if len(columns) != 5:
        raise ValueError(f"expected 5 columns, found {len(columns)}: {row}")
    return columns


FACTS = _parse_facts()


# --------------------------------------------------------------------------
# What kind of thing something is
_KINDS = {
    "fruit": "apple,banana,pear,cherry,strawberry,grape,lemon,mango,kiwi,peach,plum,pineapple,melon,orange,raspberry,fig",
    "vegetable": "carrot,potato,onion,cucumber,pea,cabbage,pepper,leek,radish,turnip,beet,spinach plant,pumpkin",
    "flower": "rose,tulip,daisy,lily,sunflower,orchid,violet,dandelion,daffodil",
    "tree": "oak,birch,pine,maple,willow,palm,fir,beech,cedar",
    "tool": "hammer,saw,screwdriver,wrench,drill,shovel,rake,axe",
    "piece of clothing": "shirt,jacket,hat,scarf,skirt,sweater,coat,sock,glove,dress",
    "musical instrument": "guitar,piano,violin,flute,drum,trumpet,harp,cello,saxophone,clarinet",
    "vehicle": "car,bus,truck,bicycle,motorcycle,tractor,van,train,tram",
    "piece of furniture": "chair,table,sofa,bed,desk,shelf,wardrobe,bench,cupboard",
    "sport": "football,tennis,basketball,volleyball,hockey,golf,swimming,rugby,baseball",
    "drink": "tea,coffee,juice,lemonade,milk,water,cocoa",
    "color": "red,blue,green,yellow,purple,pink,brown,black,white",
    "metal": "gold,silver,iron,copper,tin,lead,aluminium,zinc",
    "month": "January,February,March,April,May,June,July,August,September,October,November,December",
    "day of the week": "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
    "season": "spring,summer,autumn,winter",
    "continent": "Europe,Africa,Asia,Australia,Antarctica,North America,South America",
}
_MASS = {"sport", "drink", "color", "metal", "month", "day of the week", "season", "continent"}
_PLURAL_KIND = {"piece of clothing": "pieces of clothing", "piece of furniture": "pieces of furniture", "day of the week": "days of the week", "continent": "continents"}


def _kind_entities():
    entities = []
    for kind, members in _KINDS.items():
        for name in members.split(","):
            thing = name if kind in _MASS else article(name)
            entities.append({"x": thing, "X": capital(thing), "k": article(kind), "kind": kind})
    return entities


_KIND_ENTITIES = _kind_entities()
_KIND_OF = Relation(
    answer="{X} is {k}.",
    short=lambda e: capital(e["k"]),
    direct=["what is {x}", "what kind of thing is {x}", "what sort of thing is {x}"],
    indirect=["what {x} is"],
    raw=["What's {x}?", "Tell me what {x} is.", "Explain what {x} is.", "{x} is what kind of thing?", "Define {x}."],
)
_KIND_TOPIC = Topic([_KIND_OF], _KIND_ENTITIES, "{x}")


def _kind_yes_no():
    entity = pick(_KIND_ENTITIES)
    truth = chance(0.5)
    kind = entity["kind"] if truth else pick([k for k in _KINDS if k != entity["kind"] and (entity["x"] != "an orange" or k != "color")])
    question = pick_expand(["Is {x} {k}?", "{x} is {k}, right?", "Would you say that {x} is {k}?", "Is it true that {x} is {k}?", "Does {x} count as {k}?"],
                           x=entity["x"], k=article(kind))  # fmt: skip
    reply = f"Yes, {entity['x']} is {entity['k']}." if truth else f"No, {entity['x']} is {entity['k']}."
    return [Turn(humanise(capital(question)), reply, "Yes" if truth else "No")]


_ONE_OF = [
    "Name (a|one|any) {k}.", "Give me (a|one) {k}.", "Tell me (a|one) {k}.", "(Can you name|Do you know) (a|one) {k}?",
    "What is an example of a {k}?", "An example of a {k}[, please].", "Give me an example of a {k}.", "Say a {k}.",
]  # fmt: skip


def _one_example():
    kind = pick([k for k in _KINDS if k not in ("spinach plant",)])
    members = _KINDS[kind].split(",")[:4]
    name = members[0] if chance(0.5) else pick(members)
    thing = name if kind in _MASS else article(name)
    question = pick_expand(_ONE_OF, k=kind).replace(" a " + kind, " " + article(kind)).replace(" one one ", " one ")
    return [Turn(humanise(question), f"{capital(thing)} is {article(kind)}.", capital(name))]


# --------------------------------------------------------------------------
# Things with follow-ups: landmarks, people, superlatives

_LANDMARKS = lines(
    """
the Eiffel Tower,Paris,France,Europe
the Louvre,Paris,France,Europe
Big Ben,London,the United Kingdom,Europe
the Colosseum,Rome,Italy,Europe
the Brandenburg Gate,Berlin,Germany,Europe
the Kremlin,Moscow,Russia,Europe
the Sagrada Familia,Barcelona,Spain,Europe
the Acropolis,Athens,Greece,Europe
the Statue of Liberty,New York,the United States,North America
the Golden Gate Bridge,San Francisco,the United States,North America
the White House,Washington,the United States,North America
the Sydney Opera House,Sydney,Australia,Oceania
the Taj Mahal,Agra,India,Asia
the Great Wall,China,China,Asia
the Forbidden City,Beijing,China,Asia
Machu Picchu,Peru,Peru,South America
the pyramids of Giza,Egypt,Egypt,Africa
the Blue Mosque,Istanbul,Turkey,Europe
"""
)
_LANDMARK_ENTITIES = [
    {"x": name, "X": capital(name), "p": place, "c": country, "C": capital(country), "o": continent, "be": "are" if "pyramids" in name else "is"}
    for name, place, country, continent in _LANDMARKS
]
_LANDMARK_TOPIC = Topic(
    [
        Relation("{X} {be} in {p}.", "{p}", direct=["where {be} {x}", "in (which|what) (city|place) {be} {x}", "where can I (see|find|visit) {x}", "where do I find {x}"],
                 indirect=["where {x} {be}"], raw=["{x}?", "{x} - where?", "location of {x}"], follow=["Where is (it|that)?"], weight=2),
        Relation("{X} {be} in {c}.", "{c}", direct=["in (which|what) country {be} {x}", "(which|what) country {be} {x} in", "(which|what) country has {x}"],
                 indirect=["which country {x} {be} in"], follow=["(Which|What) country is that[ in]?", "And the country?", "In (which|what) country is (it|that)?"]),
        Relation("{C} is in {o}.", "{o}", direct=["on (which|what) continent {be} {x}"], follow=["(Which|What) continent is (that|it) on?", "And the continent?", "On (which|what) continent is (it|that)?"], weight=0.6),
    ],
    _LANDMARK_ENTITIES,
    "{x}",
)  # fmt: skip

_PEOPLE = lines(
    """
painted the Mona Lisa,Leonardo da Vinci,Leonardo,da Vinci
wrote Romeo and Juliet,William Shakespeare,William,Shakespeare
wrote Hamlet,William Shakespeare,William,Shakespeare
painted The Starry Night,Vincent van Gogh,Vincent,van Gogh
was the first person on the moon,Neil Armstrong,Neil,Armstrong
was the first man on the moon,Neil Armstrong,Neil,Armstrong
first walked on the moon,Neil Armstrong,Neil,Armstrong
was the first person in space,Yuri Gagarin,Yuri,Gagarin
made the theory of relativity,Albert Einstein,Albert,Einstein
invented the telephone,Alexander Graham Bell,Alexander,Bell
is famous for the light bulb,Thomas Edison,Thomas,Edison
sailed to America in 1492,Christopher Columbus,Christopher,Columbus
"""
)
_FIRST_NAME = ["What (was|is) his first name?", "And his first name?", "his first name?", "What's his first name?"]
_LAST_NAME = ["What (was|is) his last name?", "And his last name?", "his last name?", "What's his (last|family) name?"]


def _people():
    deed, name, first, last = pick(_PEOPLE)
    turns = [Turn(humanise(f"Who {deed}?"), f"{name} {deed}.", name)]
    if chance(0.5):
        turns.append(Turn(humanise(pick_expand(_FIRST_NAME)), f"His first name was {first}.", first))
    else:
        turns.append(Turn(humanise(pick_expand(_LAST_NAME)), f"His last name was {last}.", last))
    return turns


# Thing: adjective, answer, reply
_SUPERLATIVES = {
    "planet": [("biggest", "Jupiter", "Jupiter is the largest planet."), ("largest", "Jupiter", "Jupiter is the largest planet."),
               ("smallest", "Mercury", "Mercury is the smallest planet."), ("hottest", "Venus", "Venus is the hottest planet.")],
    "ocean": [("biggest", "The Pacific", "The Pacific is the largest ocean."), ("largest", "The Pacific", "The Pacific is the largest ocean."),
              ("smallest", "The Arctic Ocean", "The Arctic Ocean is the smallest ocean.")],
    "continent": [("biggest", "Asia", "Asia is the largest continent."), ("largest", "Asia", "Asia is the largest continent."),
                  ("smallest", "Australia", "Australia is the smallest continent."), ("coldest", "Antarctica", "Antarctica is the coldest continent.")],
    "country": [("biggest", "Russia", "Russia is the largest country by area."), ("largest", "Russia", "Russia is the largest country by area."),
                ("smallest", "Vatican City", "Vatican City is the smallest country.")],
    "animal": [("biggest", "The blue whale", "The blue whale is the largest animal."), ("largest", "The blue whale", "The blue whale is the largest animal."),
               ("tallest", "The giraffe", "The giraffe is the tallest animal."), ("fastest", "The cheetah", "The cheetah is the fastest animal on land.")],
    "season": [("coldest", "Winter", "Winter is the coldest season."), ("hottest", "Summer", "Summer is the hottest season."), ("warmest", "Summer", "Summer is the hottest season.")],
    "month": [("shortest", "February", "February is the shortest month. It has 28 days, or 29 in a leap year."), ("first", "January", "The first month of the year is January."),
              ("last", "December", "The last month of the year is December.")],
}  # fmt: skip
_AND_SUPERLATIVE = ["And the {a}?", "and the {a} one?", "What about the {a}?", "And which is the {a}?", "and the {a} {x}?", "which is the {a}?", "the {a}?", "And what is the {a}?"]


def _superlatives():
    thing, rows = pick(list(_SUPERLATIVES.items()))
    first, second = rng.sample(rows, 2)
    while first[1] == second[1]:
        first, second = rng.sample(rows, 2)
    question = ask(np=["the {a} {x}"], direct=["(which|what) {x} is the {a}", "(which|what) is the {a} {x}"], raw=["{a} {x}[?]"], a=first[0], x=thing)
    return [
        Turn(humanise(question), first[2], first[1]),
        Turn(humanise(pick_expand(_AND_SUPERLATIVE, a=second[0], x=thing)), second[2], second[1]),
    ]


def general():
    """One or two turns of general knowledge."""
    kind = rng.random()
    if kind < 0.68:
        relation, entity = pick(FACTS)
        return [relation.turn(entity)]
    if kind < 0.73:
        return _LANDMARK_TOPIC.any()
    if kind < 0.75:
        return _people()
    if kind < 0.79:
        return _superlatives()
    if kind < 0.88:
        return _KIND_TOPIC.any()
    return _kind_yes_no() if kind < 0.94 else _one_example()


# --------------------------------------------------------------------------
# Counting and the alphabet


def counting():
    """Count to a number, letters after letters, words with a letter."""
    kind = rng.random()
    if kind < 0.4:
        end = rng.randint(3, 15)
        question = pick_expand(["Count to {n}.", "Count from 1 to {n}.", "Can you count to {n}?", "Please count up to {n}.", "count from one to {n}",
                                "Say the numbers from 1 to {n}.", "List the numbers 1 to {n}."], n=str(end))  # fmt: skip
        return [Turn(humanise(question, typos=False, extras=False), ", ".join(str(i) for i in range(1, end + 1)) + ".")]
    if kind < 0.5:
        start = rng.randint(3, 10)
        question = pick_expand(["Count down from {n}.", "Count backwards from {n}.", "Can you count down from {n}?", "Countdown from {n}"], n=str(start))
        return [Turn(humanise(question, typos=False, extras=False), ", ".join(str(i) for i in range(start, 0, -1)) + ".")]
    if kind < 0.75:
        index = rng.randrange(25)
        letter, after = chr(65 + index), chr(66 + index)
        if chance(0.6):
            question = pick_expand(["(Which|What) letter (comes after|follows) {x}?", "What comes after {x} in the alphabet?", "What is the letter after {x}?",
                                    "The next letter after {x}?"], x=letter)  # fmt: skip
            return [Turn(humanise(question, typos=False), f"The letter after {letter} is {after}.", after)]
        question = pick_expand(["(Which|What) letter comes before {x}?", "What comes before {x} in the alphabet?", "What is the letter before {x}?"], x=after)
        return [Turn(humanise(question, typos=False), f"The letter before {after} is {letter}.", letter)]
    number = rng.randint(0, 99)
    if chance(0.6):
        question = pick_expand(["(What|Which) number comes after {x}?", "What comes after {x}?", "(What|Which) number is next after {x}?", "The number after {x}?"], x=str(number))
        return [Turn(humanise(question, typos=False), f"The number after {number} is {number + 1}.", str(number + 1))]
    question = pick_expand(["(What|Which) number comes before {x}?", "What comes before {x}?", "The number before {x}?"], x=str(number + 1))
    return [Turn(humanise(question, typos=False), f"The number before {number + 1} is {number}.", str(number))]
