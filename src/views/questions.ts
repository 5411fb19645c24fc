import asked from './questions.json' with { type: 'json' }

/**
 * Questions to ask a clinic, by what they are about: treatment, evidence, oversight, safety, rights, cost. After the
 * list that the International Society for Stem Cell Research gives patients
 * (closerlookatstemcells.org/What_to_Ask.html), in our own words.
 */
export const clinicQuestions = asked.clinic

/** Questions to ask one's own doctor. */
export const doctorQuestions = asked.doctor

/** The first question of each group, for a page that has room for few. */
export const firstQuestions = clinicQuestions.flatMap(({ questions: [first] }) => first ?? [])

/** What to ask of harms. */
export const safetyQuestions = clinicQuestions.flatMap(({ about, questions }) => (about === 'Safety' ? questions : []))
