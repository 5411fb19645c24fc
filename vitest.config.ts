import { defineConfig } from 'vitest/config'
import { yaml } from './src/integrations/yaml.ts'

/** Tests share what they import: they change nothing of it, and a file of its own each time took half of the time. */
const patient = { isolate: false, testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { plugins: [yaml()], test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], ...patient } },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/start.test.ts'],
          globalSetup: ['tests/harness/setup.ts'],
          ...patient,
        },
      },
      { test: { name: 'start', include: ['tests/start.test.ts'], ...patient } },
    ],
  },
})
