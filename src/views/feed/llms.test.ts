import { expect, test } from 'vitest'
import { sampleCondition, sampleSource } from '../../claims/sample.fixture.ts'
import { site } from '../site.ts'
import { llmsOf } from './llms.ts'

test('says what the site is, its five lines, and where its pages and files are', () => {
  const pages = [sampleCondition('ms', 'MS'), sampleSource('guide', [])]
  expect(llmsOf(pages, site, '2026-11-30', 'https://example.org').split('\n\n')).toMatchInlineSnapshot(`
    [
      "# Cell Therapy, Checked",
      "> What is claimed about cell therapy in China, and what stands behind each claim.",
      "For patients and relatives who were offered cell therapy in China. We sell nothing and recommend no clinic. This is information, not medical advice, and says neither to go nor not to go. The newest content is of 2026-11-30; each page names the day of its own last change.",
      "A claim is what a source says, not what is so: keep who says it, and whether it was checked. “Not checked yet” means that nobody has held it against outside sources. “Correctly quoted” means that the cited work does say this, not that it is so. “Nothing found” proves nothing either way.",
      "The page of a condition or therapy begins with five lines:",
      "- **Works?** what trials found on whether it helps, or that we know of none
    - **Harms** what is reported to have gone wrong, and in how many people
    - **Law** what we found authorised for this disease
    - **Price** the price claimed, and who claims it
    - **Next** what to ask next; never to go or not to go",
      "## Conditions",
      "- [MS](https://example.org/conditions/ms.md): MS in short.",
      "## Lists and pages",
      "- [Hospitals, institutes, companies](https://example.org/facilities.md)
    - [Sources](https://example.org/sources.md)
    - [What is authorised: by disease, with the day on which we looked](https://example.org/status.md)
    - [Every claim: who says it, what they gain, what was found](https://example.org/claims.md)
    - [Where sources disagree](https://example.org/conflicts.md)
    - [Treatments of one condition side by side](https://example.org/compare.md)
    - [Words explained](https://example.org/glossary.md)
    - [How we check, and what our words mean](https://example.org/how-we-check.md)
    - [What was wrong and has been put right](https://example.org/corrections.md)
    - [Who is behind this](https://example.org/about.md)
    - [Report an error](https://example.org/contact.md)",
      "## Files",
      "- [Every page, with the day on which it last changed](https://example.org/sitemap.xml)
    - [Changes and corrections, in Atom](https://example.org/changes.atom)
    - [Changes and corrections, in JSON Feed](https://example.org/changes.json)
    - [Claims, sources, prices and what is authorised as JSON and CSV, with their schemas](https://example.org/data/)
    - [The whole site as files to carry](https://example.org/download/)
    ",
    ]
  `)
})
