import { readPages } from './engine/characters.ts'
import { withDocument } from './engine/document.ts'
import { merge } from './engine/merge.ts'
import type { Pdfium } from './engine/machine.ts'
import { heldBy, pdfiumOf } from './engine/pdfium.ts'
import { redact } from './engine/redact.ts'
import { render } from './engine/render.ts'
import { stamp } from './engine/stamp.ts'
import { limits } from './limits.ts'
import type { Answer, Task } from './tasks.ts'
import { PdfTrouble } from './trouble.ts'

const work = (pdfium: Pdfium, task: Task): unknown => {
  switch (task.name) {
    case 'count':
      return withDocument(pdfium, task.bytes, (document) => pdfium.FPDF_GetPageCount(document))
    case 'merge':
      return merge(pdfium, task.parts)
    case 'stamp':
      return stamp(pdfium, task.bytes, task.lines)
    case 'render':
      return render(pdfium, task.bytes, task.page, task.dpi)
    case 'read':
      return readPages(pdfium, task.bytes, task.pages)
    case 'redact':
      return redact(pdfium, task.bytes, task.marks)
  }
}

const answer = async (pdfium: Pdfium, task: Task): Promise<Answer> => {
  try {
    return { ok: true, out: await work(pdfium, task) }
  } catch (error) {
    if (error instanceof PdfTrouble) return { ok: false, why: error.why }
    throw error
  }
}

/**
 * The script of the process PDFium lives in: one document in, one answer out. A document the engine dies of ends the
 * process; one that made it grow is its last.
 */
process.on('message', (task: Task) => {
  void pdfiumOf().then(async (pdfium) => {
    const told = await answer(pdfium, task)
    process.send?.(told, () => {
      if (heldBy(pdfium) > limits.restAbove) process.exit()
    })
  })
})
