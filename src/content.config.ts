import { defineCollection } from 'astro:content'
import { pagesLoader } from './loader/pages.ts'
import { vocabularyLoader } from './loader/vocabulary.ts'

const content = process.env['CONTENT'] ?? 'content'

export const collections = {
  pages: defineCollection({ loader: pagesLoader(content) }),
  vocabulary: defineCollection({ loader: vocabularyLoader(content) }),
}
