import { finding, type Rule } from '../finding.ts'

/** Patients' stories given as proof. */
export const stories: Rule = {
  id: 'stories',
  questions: ['stories'],
  why: 'A story can be true and still not tell what the cells did.',
  beside(offer, { stories, withoutCells }) {
    if (offer.stories !== 'yes') return []
    const without = withoutCells.filter(({ condition }) => condition === offer.condition)
    return [
      finding({
        id: 'stories',
        told: 'Patients’ stories, as proof',
        mark: 'case',
        word: 'A story is not a comparison',
        says: [
          'It tells how one person fared, not how that person would have fared without the cells.',
          ...stories.map(({ says }) => says),
        ],
        sources: [...stories, ...without].map(({ source }) => source),
        ask: ['How did all patients fare, and not some of them? Who counted?'],
        doctor: ['The stories. Talk them over.'],
      }),
    ]
  },
  knows({ stories }) {
    return stories.map(({ says, source }) => ({ words: says, address: source.address }))
  },
}
