import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'src/workbench')

/** antd writes its styles through this one file of rc-util, as <style> elements that a strict policy refuses. */
const insertsStyles = /\/@rc-component\/util\/es\/Dom\/dynamicCSS(\.js)?$/u

/** Puts our writer of styles in its place (ADR 0020); a build in which nothing was replaced is a failed one. */
const adoptStyles = () => {
  let replaced = 0
  return {
    name: 'gongkai-adopt-styles',
    enforce: 'pre' as const,
    load(id: string) {
      if (!insertsStyles.test(id.split('?')[0] ?? '')) return null
      replaced += 1
      return `export * from ${JSON.stringify(join(root, 'styles/adopted.ts'))}`
    },
    buildEnd(error?: Error) {
      if (error === undefined && replaced === 0)
        throw new Error('antd no longer writes its styles through rc-util/Dom/dynamicCSS: see docs/adr/0020')
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
