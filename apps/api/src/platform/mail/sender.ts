/** The bare address that mail comes from: of `Trellis <trellis@school.example>` or of an address alone. */
export const senderAddress = (mailFrom: string): string => /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom.trim();

/** What makes an event's name in a calendar one of its own in the world: where the service's mail comes from. */
export const calendarDomain = (mailFrom: string): string => /@([a-z0-9.-]+)>?\s*$/i.exec(mailFrom)?.[1] ?? 'localhost';
