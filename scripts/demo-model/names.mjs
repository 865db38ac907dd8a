#!/usr/bin/env node
// Write questions for evaluate.mjs about names that the training text does not hold:
// each is told, and asked for a turn or two later.
//
//   node names.mjs > names.jsonl
//   node evaluate.mjs MODEL.gguf names.jsonl
//
// The same lines come every time. A name that occurs in the corpus folder is left out.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const NAMES = `Adelheid Adriaan Agathe Albin Aldous Alphonse Amadeus Anselm Apollonia Aurelio
Balthazar Bartholomew Beatrix Benedikta Berenice Bertrand Birgitta Bronwen Calliope Casimir Cedric
Clementine Cordelia Cornelius Cosima Crispin Cyrus Damaris Delphine Desmond Dietlinde Dorothea Edmund
Eleanor Elspeth Emmerich Endymion Ernestine Esperanza Eustace Evander Fabienne Ferdinand Fenella
Florian Gaspard Genevieve Gideon Gottfried Gretchen Griselda Gustavo Gwendolyn Hadrian Hedwig Heloise
Hermine Hieronymus Horatio Humphrey Ignatius Immanuel Isadora Isolde Ivo Jacinta Jemima Joachim
Josephine Kasimira Kunigunde Lavinia Leander Leopold Lisbeth Lorenzo Lucinda Ludmila Lysander Magdalena
Malachi Marcella Marguerite Maximilian Melchior Mireille Mordecai Nathaniel Nikodem Octavia Odette
Ophelia Orlando Ottilie Percival Petronella Philippa Quirin Radegund Reinhold Romulus Rosalind Rupert
Sabrina Seraphina Siegfried Tabitha Thaddeus Theodora Tobias Torvald Ulrike Umberto Valentina Veronika
Vincenzo Walburga Wendelin Wilhelmina Winifred Xaverius Ysolde Zacharias Zenobia Zlatan Anouk Bogdan
Caoimhe Djamila Eilidh Fionnuala Gulnara Hyacinth Iolanda Jarmila Kalinda Lwazi Mbali Nokuthula
Oluchi Parvati Quetzal Ruxandra Shanice Tomasz Uzoma Vasilisa Xiomara Yevgenia`.split(/\s+/);
const TOLD = [
	'My name is {n}.',
	'hi, my name is {n}',
	"Hello, I'm {n}.",
	'I am {n}.',
	'call me {n}',
	'Hi there! {n} is my name.',
	'You can call me {n}.',
	"my name's {n}",
];
const BETWEEN = [
	'What is the capital of Italy?',
	'tell me a joke',
	'what is 4 + 5',
	'What does /help do?',
	'How are you?',
	'Name three fruits.',
];
const ASKED = [
	'What is my name?',
	"what's my name?",
	'do you remember my name',
	'Who am I?',
	'whats my name again',
	'Tell me my name.',
];

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'corpus');
const corpus = readdirSync(folder, {recursive: true})
	.filter(file => /\.(py|txt)$/.test(file))
	.map(file => readFileSync(path.join(folder, file), 'utf8'))
	.join('\n');
const unseen = NAMES.filter(name => !new RegExp(`\\b${name}\\b`, 'i').test(corpus));

for (const [i, name] of unseen.entries()) {
	const turns = [TOLD[i % TOLD.length].replace('{n}', name)];
	if (i % 2) turns.push(BETWEEN[(i >> 1) % BETWEEN.length]);
	turns.push(ASKED[(i * 5 + (i >> 3)) % ASKED.length]);
	const question = {id: `n${i}`, category: i % 2 ? 'name two turns later' : 'name a turn later'};
	console.log(JSON.stringify({...question, system: null, turns, expect: `\\b${name}\\b`, in_range: true}));
}
