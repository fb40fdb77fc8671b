import { Button, Form, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { required } from '../../parts/do-form.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { pictureAt } from './pictures.ts'
import { upload } from './upload.ts'

/** A picture in a text: where it is, and what stands for it where it can't be seen. */
export interface Picture {
  readonly src: string
  readonly alt: string
}

/** Asks for a picture and its alternative text; without the words it is not put in (GB/T 37668). */
export const ImageForm = ({
  organisation,
  given,
  known,
  onGiven,
  onClose,
}: {
  readonly organisation: string
  /** A picture that was pasted or dropped. */
  readonly given?: File | undefined
  /** The picture that is chosen, whose words are to be changed. */
  readonly known?: Picture | undefined
  readonly onGiven: (picture: Picture) => void
  readonly onClose: () => void
}): ReactNode => {
  const [file, setFile] = useState(given)
  const sending = useMutation<Picture, Problem, string>({
    mutationFn: async (alt) => {
      if (file === undefined) return { src: known?.src ?? '', alt }
      const { id } = await upload(organisation, file)
      return { src: pictureAt(id), alt }
    },
    onSuccess: onGiven,
  })
  const missing = file === undefined && known === undefined
  return (
    <Modal
      open
      title={known ? '图片的替代文字' : '插入图片'}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<{ readonly alt: string }>
        layout="vertical"
        requiredMark="optional"
        initialValues={{ alt: known?.alt ?? '' }}
        onFinish={({ alt }) => {
          if (!missing) sending.mutate(alt.trim())
        }}
      >
        {known === undefined && (
          <Form.Item label="图片" htmlFor="picture-file" extra="PNG、JPEG、GIF 或者 WebP。">
            {given?.name ?? (
              <input
                id="picture-file"
                type="file"
                accept="image/png,image/jpeg,image/gif,image/webp"
                required
                onChange={({ target }) => {
                  setFile(target.files?.[0])
                }}
              />
            )}
          </Form.Item>
        )}
        <Form.Item
          name="alt"
          label="替代文字"
          extra="用一句话说清图片里有什么。看不到图片的人听到的是这一句；图片里的字也要写在这里或者正文里。"
          rules={required('请写替代文字，再插入图片。')}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <ProblemNote problem={sending.error} />
        <div className="form-end">
          <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={missing}>
            {known ? '确定' : '插入'}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}
