import { defineConfig } from 'vitest/config'
import { yaml } from './src/integrations/yaml.ts'

/** Tests of a project share what they import, for they change nothing of it: loading it anew for each file took twice the time. */
const shared = {
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  globalSetup: ['tests/harness/temporary.ts'],
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { plugins: [yaml()], test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], ...shared } },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/start.test.ts'],
          ...shared,
          globalSetup: [...shared.globalSetup, 'tests/harness/setup.ts'],
        },
      },
      { test: { name: 'start', include: ['tests/start.test.ts'], ...shared } },
    ],
  },
})
