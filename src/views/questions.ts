/**
 * Questions to ask a clinic, by what they are about: treatment, evidence, oversight, safety, rights, cost. After the
 * list that the International Society for Stem Cell Research gives patients
 * (closerlookatstemcells.org/What_to_Ask.html), in our own words.
 */
export const clinicQuestions: readonly { about: string; questions: readonly string[] }[] = [
  {
    about: 'The treatment',
    questions: [
      'Which cells would I get, from whom, how many, and by which route?',
      'What is done to the cells before I get them, and who checks them?',
      'What other treatment would I get at the same time?',
    ],
  },
  {
    about: 'The evidence',
    questions: [
      'What was measured in people with my disease, in how many, and for how long?',
      'Compared with what? Did anybody get a placebo?',
      'Where is it published, so that my doctor can read it?',
    ],
  },
  {
    about: 'Who oversees it',
    questions: [
      'Which approval covers this treatment for my disease, and what is its number?',
      'Is it a registered trial? Under which number, and why is there a charge?',
      'Which ethics committee has approved it?',
    ],
  },
  {
    about: 'Safety',
    questions: [
      'Which harms have your own patients had, and who counted them?',
      'What becomes of the cells in my body, and who can stop them if they grow?',
      'Have patients of yours had harms that came late, and how many?',
      'May my own doctor read your records of harms?',
      'What happens if something goes wrong during my stay?',
      'Who looks after me at home, and for how long?',
    ],
  },
  {
    about: 'My rights',
    questions: [
      'May I have the consent form in my language, to take away before I decide?',
      'May I stop at any time, and what happens then?',
      'Could this treatment keep me out of a trial later?',
    ],
  },
  {
    about: 'The cost',
    questions: [
      'How many sessions does the price cover, and what comes on top?',
      'What is paid back if I stop early or cannot travel?',
      'Who pays if I am harmed?',
    ],
  },
]

/** Questions to ask one's own doctor. */
export const doctorQuestions: readonly string[] = [
  'What is likely to happen to me without this treatment?',
  'What else could help me now, and is there a trial near me?',
  'What could these cells do to me, with my illness and my medicines?',
  'Would this treatment keep me out of a trial, or make another treatment harder?',
  'Who will look after me, whatever I decide?',
]

/** The first question of each group, for a page that has room for few. */
export const firstQuestions: readonly string[] = clinicQuestions.flatMap(({ questions: [first] }) => first ?? [])

/** What to ask of harms. */
export const safetyQuestions: readonly string[] = clinicQuestions.flatMap(({ about, questions }) =>
  about === 'Safety' ? questions : [],
)
