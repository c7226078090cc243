/** A file as the api's upload routes take it: the field `file`. */
export function fileForm(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
