/** A telephone number to press; a dash where none is known. `name` says to a screen reader whom it calls. */
export function PhoneLink({ phone, name }: { phone: string | null | undefined; name?: string }) {
  if (!phone) return <span className="text-ink-3">–</span>;
  return (
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={name ? `${name}, ${phone}` : undefined} className="dc-figures inline-flex items-center whitespace-nowrap text-accent underline underline-offset-4 max-sm:min-h-11">
      {phone}
    </a>
  );
}
