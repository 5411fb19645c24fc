/**
 * What the site says about itself, in one place. `null` means "not yet named": it is shown as such, and
 * `check --release DATE` refuses it.
 */
export interface Site {
  name: string
  /** What it is, in one sentence. */
  line: string
  /** Who answers for it. */
  publisher: { name: string | null; address: string | null; funding: string | null }
  /** Where a reader, or anyone named, can write to. */
  contact: { email: string | null }
  /** Whether search engines may list it. */
  indexable: boolean
}

export const site: Site = {
  name: 'Cell Therapy, Checked',
  line: 'What is claimed about cell therapy in China, and what stands behind each claim.',
  publisher: { name: null, address: null, funding: null },
  contact: { email: null },
  indexable: true,
}

/** The fields that must be filled before the site may be released, by name. */
export function unnamed({ publisher, contact }: Site): string[] {
  const fields = {
    'publisher.name': publisher.name,
    'publisher.address': publisher.address,
    'publisher.funding': publisher.funding,
    'contact.email': contact.email,
  }
  return Object.entries(fields).flatMap(([name, value]) => (value === null ? [name] : []))
}
