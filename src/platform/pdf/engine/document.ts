import { limits } from '../limits.ts'
import { PdfTrouble } from '../trouble.ts'
import { bytesAt, lending } from './memory.ts'
import type { Pdfium } from './machine.ts'

/** What FPDF_GetLastError says of a document that asks for a password. */
const passwordAsked = 4

/** Opens a document, does the work, closes it. Throws PdfTrouble `broken`, `locked`, `too-large`. */
export const withDocument = <Result>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  work: (document: number) => Result,
): Result => {
  if (bytes.length > limits.bytes) throw new PdfTrouble('too-large')
  return lending(pdfium, ({ put }) => {
    const document = pdfium.FPDF_LoadMemDocument(put(bytes), bytes.length, '')
    if (document === 0)
      throw new PdfTrouble(pdfium.FPDF_GetLastError() === passwordAsked ? 'locked' : 'broken')
    try {
      const pages = pdfium.FPDF_GetPageCount(document)
      if (pages === 0) throw new PdfTrouble('broken')
      if (pages > limits.pages) throw new PdfTrouble('too-large')
      return work(document)
    } finally {
      pdfium.FPDF_CloseDocument(document)
    }
  })
}

/** An empty document for the time of the work. */
export const withNewDocument = <Result>(pdfium: Pdfium, work: (document: number) => Result): Result => {
  const document = pdfium.FPDF_CreateNewDocument()
  try {
    return work(document)
  } finally {
    pdfium.FPDF_CloseDocument(document)
  }
}

/** A page, counted from 0, for the time of the work. Throws PdfTrouble `no-page`, `broken`. */
export const withPage = <Result>(
  pdfium: Pdfium,
  document: number,
  index: number,
  work: (page: number) => Result,
): Result => {
  if (index < 0 || index >= pdfium.FPDF_GetPageCount(document)) throw new PdfTrouble('no-page')
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) throw new PdfTrouble('broken')
  try {
    return work(page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

/** The document as a fresh whole file: no older revision stays in it. */
export const saved = (pdfium: Pdfium, document: number): Uint8Array => {
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  try {
    pdfium.PDFiumExt_SaveAsCopy(document, writer)
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
    if (size === 0) throw new PdfTrouble('broken')
    return lending(pdfium, ({ room }) => {
      const at = room(size)
      pdfium.PDFiumExt_GetFileWriterData(writer, at, size)
      return bytesAt(pdfium, at, size)
    })
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer)
  }
}
