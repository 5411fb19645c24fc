import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import type { QuestionWords } from '../schema/asking.ts'
import list from './lexicon.fixture.yaml'
import { askingOf } from './asking.ts'
import { lexiconOf } from './lexicon.ts'
import type { NamedTarget, SearchNames } from './names.ts'
import { searchWordsOf } from './words.ts'

/** A few pages, by which questions are understood in tests. */
export const targets = list as NamedTarget[]

const questionWords = load(readFileSync('content/asking/question-words.yaml', 'utf8')) as QuestionWords[]

/** The lists by which questions are understood in tests: these pages, a few diseases, and the words of the site. */
export const names: SearchNames = {
  kinds: {} as SearchNames['kinds'],
  targets,
  words: askingOf(questionWords.map((entry, order) => ({ kind: 'question-words', entry, order }))).words,
  notLookedAt: [['heart failure'], ['autism', 'autistic', '自闭症'], ['gout'], ['lung cancer', '肺癌']],
  others: ['exosomes', 'cord blood transplant'],
}

/** The words of the site in tests: those of these names, and a few more. */
export const words = searchWordsOf({
  texts: [
    'A patient in Hainan lived with a tumour in the spine; the heart and its failure.',
    'Cytokine release after CAR-T cells; nerve loss. It cost 29,800 dollars; the transplant of blood.',
    'Hospitals charge prices for exosomes. NCT06778265',
  ],
  names,
  english: ['spin', 'hospitality', 'paris', 'carton'],
  most: 1000,
})

export const lexicon = lexiconOf(names, words)
