/** The word before each line of an answer in Chinese. */
export const chineseTerms = { works: '有效吗', harms: '危害', law: '法规', price: '价格', next: '下一步' } as const

/** What stands beside Chinese that no translator has reviewed, in both languages. */
export const notReviewed = {
  zh: '译文未经译者审阅。',
  en: 'The Chinese has not been reviewed by a translator.',
} as const
