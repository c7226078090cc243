/** What this machine keeps of itself. Keys are WebCrypto objects that cannot be exported: they live in IndexedDB and nowhere else. */
export interface KeptPairing {
  readonly keys: CryptoKeyPair;
  readonly deviceCode: string;
  readonly userCode: string;
  /** Epoch milliseconds of the own clock. */
  readonly expiresAtMs: number;
  readonly intervalSeconds: number;
}

interface Kept {
  /** Of the pairing that stands. */
  keys: CryptoKeyPair;
  /** A code that is on the screen: a reload shows the same one, not a new one. */
  pairing: KeptPairing;
}

const storeName = 'device';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('dc-screen', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  } finally {
    database.close();
  }
}

export const readKept = <K extends keyof Kept>(name: K): Promise<Kept[K] | undefined> => within<Kept[K] | undefined>('readonly', (store) => store.get(name) as IDBRequest<Kept[K] | undefined>);

export async function keep<K extends keyof Kept>(name: K, value: Kept[K]): Promise<void> {
  await within('readwrite', (store) => store.put(value, name));
}

export async function forget(name: keyof Kept): Promise<void> {
  await within('readwrite', (store) => store.delete(name));
}
