import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from './security/content-security-policy';

const development = process.env.NODE_ENV === 'development';

/** Gives every page its own nonce and the security headers. It never reads or passes on a body. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({ nonce, livekitUrl: process.env['LIVEKIT_URL'], development });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  // A layout cannot see the address; it needs it to send whoever is signed out back to where they were.
  headers.set('x-dc-address', request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(self), microphone=(self), display-capture=(self), autoplay=(self), fullscreen=(self), geolocation=(), payment=(), usb=()');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('cross-origin-resource-policy', 'same-origin');
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|api/|socket.io|favicon.ico|icon.svg).*)'] };
