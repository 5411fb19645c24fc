import { defineCollection } from 'astro:content'
import { editionsLoader, listsLoader, pagesLoader } from './loader/content.ts'
import { askingKinds } from './schema/asking.ts'
import { registerKinds } from './schema/register.ts'
import { vocabularyKinds } from './schema/vocabulary.ts'

const content = process.env['CONTENT'] ?? 'content'

export const collections = {
  pages: defineCollection({ loader: pagesLoader(content) }),
  vocabulary: defineCollection({ loader: listsLoader(content, 'vocabulary', vocabularyKinds) }),
  asking: defineCollection({ loader: listsLoader(content, 'asking', askingKinds) }),
  editions: defineCollection({ loader: editionsLoader(content) }),
  registers: defineCollection({ loader: listsLoader(content, 'registers', registerKinds) }),
}
