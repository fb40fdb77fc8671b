import type { Feature } from 'write-excel-file/universal'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []

/** Each sheet prints as wide as one A4 page, whatever its columns add up to. */
export const fitToPage: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          [
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
          ].reduce(
            (sheet, element) =>
              insertElementMarkupAccordingToOrderOfSiblings(sheet, element, order, 'worksheet'),
            xml,
          ),
      },
    },
  },
}
