import { finding, wordsOf, type Rule } from '../finding.ts'

/** Who looks after somebody who is back. The site holds no claim on it: that is what it says. */
export const home: Rule = {
  ...wordsOf('home'),
  beside: ({ home = 'open', carer }) => [
    finding('home', home, home === 'named' && carer !== undefined ? { told: `At home: “${carer}”` } : {}),
  ],
  knows: () =>
    finding('home', 'open')
      .says.slice(-1)
      .map((words) => ({ words })),
}
