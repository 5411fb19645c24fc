/** The environment without what the test runner adds, which would build another site. */
export function environment(): NodeJS.ProcessEnv {
  const added = /^(?:NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)))
}
