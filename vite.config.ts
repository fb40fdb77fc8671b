import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'src/workbench')

/** Where antd and its icons write styles, as <style> elements that a strict policy refuses, and what we put there. */
const writers = [
  { of: /\/@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/u, ours: 'styles/adopted.ts' },
  { of: /\/@ant-design\/icons\/es\/cssUtils\.js$/u, ours: 'styles/adopted-icons.ts' },
] as const

/** Puts our writers of styles in their places (ADR 0020); a build in which one was not found is a failed one. */
const adoptStyles = () => {
  const replaced = new Set<string>()
  return {
    name: 'gongkai-adopt-styles',
    enforce: 'pre' as const,
    load(id: string) {
      const writer = writers.find(({ of }) => of.test(id.split('?')[0] ?? ''))
      if (writer === undefined) return null
      replaced.add(writer.ours)
      return `export * from ${JSON.stringify(join(root, writer.ours))}`
    },
    buildEnd(error?: Error) {
      if (error === undefined && replaced.size < writers.length)
        throw new Error('antd no longer writes its styles where it did: see docs/adr/0020-workbench.md')
    },
  }
}

/** The staff application: browser code in src/workbench, built into dist/workbench by scripts/build-workbench.ts. */
export default defineConfig({
  root,
  base: '/workbench/',
  publicDir: false,
  plugins: [react(), adoptStyles()],
  build: {
    outDir: join(import.meta.dirname, 'dist/workbench'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2048,
    // The Chromium that the browsers of domestic systems still carry.
    target: ['chrome94', 'firefox101', 'safari16.4'],
  },
  server: { proxy: { '/api': process.env['GONGKAI_API'] ?? 'http://127.0.0.1:8420' } },
})
