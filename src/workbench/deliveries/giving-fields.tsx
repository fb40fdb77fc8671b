import { Checkbox, Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { sizeOf } from '../editor/form/size.ts'
import type { Givable } from './words.ts'
import { givingOptions } from './words.ts'

/** What goes out with the letter: confirmed files by name, size and digest; where there are none, how else. */
export const GivingFields = ({ files }: Pick<Givable, 'files'>): ReactNode => {
  const chosen: unknown = Form.useWatch('files')
  const none = files.length === 0 || (Array.isArray(chosen) && chosen.length === 0)
  return (
    <>
      {files.length > 0 && (
        <Form.Item
          name="files"
          label="随文书给出的文件"
          extra="只列出经过区分处理、复核可以给出的文件。送出以后，文件的摘要记入送达记录。"
        >
          <Checkbox.Group className="checks">
            {files.map(({ release, name, size, digest }) => (
              <Checkbox key={release} value={release}>
                <span className="delivery-file">{name}</span>
                <span className="soft row-under delivery-digest">
                  {sizeOf(size)}，SM3 {digest.slice(0, 16)}…
                </span>
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
      )}
      {none && (
        <Form.Item
          name="giving"
          label="信息怎样给出"
          extra={
            files.length === 0
              ? '案卷里没有复核过的文件。要给出文件的，先在案卷的“要给出的文件”里上传、去除不予公开的内容并复核。'
              : undefined
          }
          rules={[{ required: true, message: '没有选文件的，请选择信息怎样给出。' }]}
        >
          <Radio.Group className="checks" options={[...givingOptions]} />
        </Form.Item>
      )}
    </>
  )
}
